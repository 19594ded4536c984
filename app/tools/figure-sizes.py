#!/usr/bin/env python3
"""Measures figures: share of the height that the plot takes, sizes of type and words that overlap.

    app/tools/figure-sizes.py FIGURE.svg...

The plot is what lines are clipped to, or images of cells lie in, in the SVG; FIGURE.pdf beside it has the places of the
words (pdftotext of Poppler). Prints a row of a table for each figure.
"""
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"


def product(a, b):
    return (a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1],
            a[0] * b[2] + a[2] * b[3], a[1] * b[2] + a[3] * b[3],
            a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5])


def matrix(text):
    m = (1, 0, 0, 1, 0, 0)
    for name, numbers in re.findall(r"(\w+)\(([^)]*)\)", text or ""):
        n = [float(x) for x in re.split(r"[ ,]+", numbers.strip())]
        if name == "matrix":
            m = product(m, n)
        elif name == "translate":
            m = product(m, (1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0))
        elif name == "scale":
            m = product(m, (n[0], 0, 0, n[-1], 0, 0))
        else:
            # Turned drawings are letters only.
            m = product(m, (0, 0, 0, 0, 0, 0))
    return m


def measure(svg):
    root = ElementTree.parse(svg).getroot()
    wide, high = [float(x) for x in root.get("viewBox").split()][2:]
    points = float(root.get("height").replace("in", "")) * 72 / high
    clips = {}
    for clip in root.iter(SVG + "clipPath"):
        numbers = [float(x) for x in re.findall(r"-?[\d.]+", clip[0].get("d"))]
        clips[clip.get("id")] = (min(numbers[1::2]), max(numbers[1::2]))
    sizes, plots, images = [], [], []

    def walk(node, m, size):
        m = product(m, matrix(node.get("transform")))
        size = float(node.get("font-size", str(size)).replace("px", ""))
        clip = clips.get((node.get("clip-path") or "")[5:-1])
        if node.tag == SVG + "text" and (node.text or "").strip():
            sizes.append(size * points)
        elif node.tag == SVG + "image":
            y = float(node.get("y", 0))
            images.append(tuple(m[3] * v + m[5] for v in (y, y + float(node.get("height")))))
        elif clip and node.tag in (SVG + "path", SVG + "polyline", SVG + "line", SVG + "rect") and m[1] == 0:
            at = (m[3] * clip[0] + m[5], m[3] * clip[1] + m[5])
            if m[3] and at[1] - at[0] < 0.97 * high:
                plots.append(at)
        for child in node:
            if child.tag != SVG + "defs":
                walk(child, m, size)

    walk(root, (1, 0, 0, 1, 0, 0), 12)
    # Bands of plots below each other all count, parts that lie beside each other once.
    # Markers on the edge may stand out: of a clip and a somewhat larger one the smaller is the plot.
    places = [a for a in set(images or plots)
              if not any(b != a and 0 <= b[0] - a[0] < 6 and 0 <= a[1] - b[1] < 6 for b in plots)]
    covered, end = 0, 0
    for top, bottom in sorted(places):
        covered += max(0, bottom - max(top, end))
        end = max(end, bottom)
    text = subprocess.run(["pdftotext", "-bbox", svg[:-4] + ".pdf", "-"], capture_output=True, text=True, check=True).stdout
    words = []
    for found in re.findall(r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<', text):
        x, y, x2, y2 = map(float, found[:4])
        # Boxes reach from ascent to descent of the font; ink does not.
        if x2 - x > y2 - y or len(found[4]) < 3:
            y, y2 = y + 0.2 * (y2 - y), y2 - 0.2 * (y2 - y)
        else:
            x, x2 = x + 0.2 * (x2 - x), x2 - 0.2 * (x2 - x)
        words.append((x, y, x2, y2, found[4]))
    page = re.search(r'page width="([\d.]+)" height="([\d.]+)"', text)
    overlaps = [a[4] + "/" + b[4] for i, a in enumerate(words) for b in words[:i]
                if min(a[2], b[2]) - max(a[0], b[0]) > 0.2 and min(a[3], b[3]) - max(a[1], b[1]) > 0.2]
    outside = [w[4] for w in words if w[0] < 0 or w[1] < 0 or w[2] > float(page[1]) or w[3] > float(page[2])]
    return (f"| {svg[:-4]} | {wide * points / 72:.2f} x {high * points / 72:.2f} | {100 * covered / high:.0f} % | "
            f"{min(sizes):.1f} | {max(sizes):.1f} | {' '.join(overlaps) or 0} | {' '.join(outside) or 0} |")


print("| figure | inches | plot | smallest pt | largest pt | overlaps | outside |")
print("| --- | --- | ---: | ---: | ---: | --- | --- |")
for name in sys.argv[1:]:
    print(measure(name))
