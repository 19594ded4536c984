package org.voltscape.figure.pgf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words as LaTeX sets them: nothing in them is a command, and every character is in its fonts. */
final class TexText {
  private static final Map<Integer, String> WRITTEN = new HashMap<>();
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ";
  private static final String RAISED = "0123456789-+n";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₋₊";
  private static final String LOWERED = "0123456789-+";
  private static final String[] GREEK = {
    "alpha",
    "beta",
    "gamma",
    "delta",
    "varepsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    null,
    "pi",
    "rho",
    "varsigma",
    "sigma",
    "tau",
    "upsilon",
    "varphi",
    "chi",
    "psi",
    "omega"
  };
  private static final String[] MATHS = {
    "×\\times",
    "÷\\div",
    "−-",
    "·\\cdot",
    "⋅\\cdot",
    "≤\\leq",
    "≥\\geq",
    "≠\\neq",
    "±\\pm",
    "∓\\mp",
    "≈\\approx",
    "≪\\ll",
    "≫\\gg",
    "∞\\infty",
    "→\\rightarrow",
    "←\\leftarrow",
    "↑\\uparrow",
    "↓\\downarrow",
    "↔\\leftrightarrow",
    "√\\surd",
    "∑\\sum",
    "∏\\prod",
    "∫\\int",
    "∈\\in",
    "∂\\partial",
    "∝\\propto",
    "∼\\sim",
    "¬\\neg",
    "∧\\wedge",
    "∨\\vee",
    "∩\\cap",
    "∪\\cup",
    "⊂\\subset",
    "⊕\\oplus",
    "⊗\\otimes",
    "µ\\mu",
    "μ\\mu",
    "Γ\\Gamma",
    "Δ\\Delta",
    "Θ\\Theta",
    "Λ\\Lambda",
    "Ξ\\Xi",
    "Π\\Pi",
    "Σ\\Sigma",
    "Φ\\Phi",
    "Ψ\\Psi",
    "Ω\\Omega",
    "Ω\\Omega",
    "ϵ\\epsilon",
    "ϕ\\phi",
    "°^{\\circ}",
    "′'",
    "″''",
    "<<",
    ">>",
    "||",
    "∆\\Delta",
    "●\\bullet",
    "■\\bullet",
    "▲\\triangle",
    "○\\circ",
    "ℓ\\ell",
    "⟨\\langle",
    "⟩\\rangle"
  };
  private static final String[] WORDS = {
    "%\\%",
    "_\\_",
    "#\\#",
    "&\\&",
    "$\\$",
    "{\\{",
    "}\\}",
    "~\\textasciitilde{}",
    "^\\textasciicircum{}",
    "\\\\textbackslash{}",
    "–--",
    "—---",
    "‐-",
    "‑-",
    "‘`",
    "’'",
    "“``",
    "”''",
    "„,,",
    "…\\ldots{}",
    "•\\textbullet{}",
    "§\\S{}",
    "¶\\P{}",
    "©\\copyright{}",
    "ß\\ss{}",
    "æ\\ae{}",
    "Æ\\AE{}",
    "ø\\o{}",
    "Ø\\O{}",
    "å\\aa{}",
    "Å\\AA{}",
    "Å\\AA{}",
    "ł\\l{}",
    "Ł\\L{}",
    "œ\\oe{}",
    "Œ\\OE{}",
    "ı\\i{}",
    "\u00a0~",
    "\u202f\\,",
    "\u2009\\,",
    "\u2002~",
    "\u2003~",
    "\"\\textquotedbl{}",
    "`\\textasciigrave{}",
    "'\\textquotesingle{}",
    "½1/2",
    "¼1/4",
    "¾3/4",
    "€EUR",
    "†\\dag{}",
    "‡\\ddag{}",
    "£\\pounds{}"
  };
  private static final Map<Integer, String> ACCENTS =
      Map.of(
          0x300, "\\`", 0x301, "\\'", 0x302, "\\^", 0x303, "\\~", 0x308, "\\\"", 0x327, "\\c ",
          0x30c, "\\v ", 0x304, "\\=", 0x30a, "\\r ", 0x306, "\\u ");

  static {
    for (String each : MATHS) {
      WRITTEN.put(each.codePointAt(0), "\\ensuremath{" + each.substring(1) + "}");
    }
    for (int i = 0; i < GREEK.length; i++) {
      WRITTEN.put('α' + i, GREEK[i] == null ? "o" : "\\ensuremath{\\" + GREEK[i] + "}");
    }
    for (String each : WORDS) {
      WRITTEN.put(each.codePointAt(0), each.substring(1));
    }
    // Plain quotes need no package where they are typographic ones.
    WRITTEN.put((int) '"', "''");
    WRITTEN.put((int) '`', "\\`{}");
    WRITTEN.put((int) '\'', "'");
    WRITTEN.put((int) '‰', "\\ensuremath{{}^{0}\\!/_{00}}");
    WRITTEN.put((int) '-', "-");
    WRITTEN.put(0x200b, "");
    WRITTEN.put(0xfeff, "");
  }

  private TexText() {}

  /**
   * The words with everything escaped. A character that no font of LaTeX can be trusted to have
   * becomes its number, for example {@code U+4E2D}.
   */
  static String of(String words) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < words.length()) {
      int end = run(words, i, SUPERSCRIPTS);
      if (end > i) {
        script(text, "^", words.substring(i, end), SUPERSCRIPTS, RAISED);
        i = end;
        continue;
      }
      end = run(words, i, SUBSCRIPTS);
      if (end > i) {
        script(text, "_", words.substring(i, end), SUBSCRIPTS, LOWERED);
        i = end;
        continue;
      }
      int c = words.codePointAt(i);
      // Two hyphens or commas in a row must not join into another character.
      if (i > 0 && (c == '-' || c == ',' || c == '\'') && words.charAt(i - 1) == c) {
        text.append("{}");
      }
      text.append(letter(c));
      i += Character.charCount(c);
    }
    return text.toString();
  }

  private static int run(String words, int begin, String of) {
    int end = begin;
    while (end < words.length() && of.indexOf(words.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static void script(
      StringBuilder text, String kind, String run, String from, String written) {
    text.append("\\ensuremath{").append(kind).append('{');
    run.chars().forEach(c -> text.append(written.charAt(from.indexOf(c))));
    text.append("}}");
  }

  private static String letter(int c) {
    String known = WRITTEN.get(c);
    if (known != null) {
      return known;
    }
    if (c == '\n' || c == '\t' || c == '\r') {
      return " ";
    }
    if (c >= ' ' && c < 127) {
      return String.valueOf((char) c);
    }
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    if (parts.length() == 2
        && parts.charAt(0) < 127
        && Character.isLetter(parts.charAt(0))
        && ACCENTS.containsKey((int) parts.charAt(1))) {
      return "{" + ACCENTS.get((int) parts.charAt(1)) + "{" + parts.charAt(0) + "}}";
    }
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
