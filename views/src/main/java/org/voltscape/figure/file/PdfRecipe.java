package org.voltscape.figure.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * The recipe in a PDF file, in several places because programs keep different ones: as attached
 * files; in the document's properties; and as a property list of the page's marked content. The
 * last one is part of the page's resources, which go with the page into any document that includes
 * it: a paper holds the recipes of all its figures.
 */
final class PdfRecipe {
  /** The tag of the marked content, and its property. */
  static final COSName MARK = COSName.getPDFName("VoltscapeRecipe");

  private static final String ATTACHMENT = "recipe.json";
  private static final String STUDY = "study.json";

  /** Longer strings are beyond what some programs hold. */
  private static final int LONGEST_STRING = 30_000;

  private static final int MOST_PAGES = 5000;
  private static final int MOST_FORMS = 100_000;
  private static final int MOST_RECIPES = 1000;

  private PdfRecipe() {}

  /** The property list that has the recipe, for the marked content of the page. */
  static PDPropertyList properties(PDDocument document, String recipe) throws IOException {
    COSStream text = document.getDocument().createCOSStream();
    try (OutputStream out = text.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(recipe.getBytes(StandardCharsets.US_ASCII));
    }
    COSDictionary properties = new COSDictionary();
    properties.setItem(MARK, text);
    return PDPropertyList.create(properties);
  }

  /** Puts the recipe into the document's properties and attaches it with its studies. */
  static void attach(PDDocument document, FigureRecipe recipe) throws IOException {
    String json = recipe.toJson();
    PDDocumentInformation information = document.getDocumentInformation();
    if (json.length() <= LONGEST_STRING) {
      information.setCustomMetadataValue(FigureWriter.RECIPE_NAME, json);
      // Standard, so it is kept where properties of a program's own are not.
      information.setKeywords(FigureRecipe.KEYWORD + json);
    }
    Map<String, PDComplexFileSpecification> all = new LinkedHashMap<>();
    all.put(ATTACHMENT, file(document, ATTACHMENT, "How this figure was made", json));
    List<String> studies = recipe.studies();
    for (int i = 0; i < studies.size(); i++) {
      String name = studies.size() == 1 ? STUDY : "study-" + (i + 1) + ".json";
      String study = studies.get(i);
      all.put(name, file(document, name, "The study this figure shows", study));
    }
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(all);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
  }

  private static PDComplexFileSpecification file(
      PDDocument document, String name, String description, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
    file.setSubtype("application/json");
    file.setSize(bytes.length);
    file.setCreationDate(someDay());
    file.setModDate(someDay());
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(name);
    specification.setFileUnicode(name);
    specification.setFileDescription(description);
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    return specification;
  }

  /** A day that is always the same: no clock goes into a figure. */
  static Calendar someDay() {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    day.setTimeInMillis(0);
    return day;
  }

  /**
   * The recipes in a PDF file, each once: those of its pages in their order, then those that only
   * the document has. Empty when it has none.
   */
  static List<FigureRecipe> read(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      Set<String> texts = new LinkedHashSet<>();
      pages(document, texts);
      attached(document, ATTACHMENT, texts);
      if (texts.isEmpty()) {
        properties(document, texts);
      }
      if (texts.isEmpty()) {
        attached(document, STUDY, texts);
      }
      return texts.stream().limit(MOST_RECIPES).map(FigureRecipe::parse).toList();
    }
  }

  private static void pages(PDDocument document, Set<String> texts) throws IOException {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    int pages = 0;
    for (PDPage page : document.getPages()) {
      if (++pages > MOST_PAGES || texts.size() > MOST_RECIPES) {
        return;
      }
      // Forms hold forms, in a circle where a file is hostile.
      Deque<COSDictionary> left = new ArrayDeque<>();
      if (page.getResources() != null) {
        left.add(page.getResources().getCOSObject());
      }
      while (!left.isEmpty() && seen.size() < MOST_FORMS) {
        COSDictionary resources = left.remove();
        if (seen.add(resources)) {
          propertyLists(resources.getCOSDictionary(COSName.PROPERTIES), texts);
          forms(resources.getCOSDictionary(COSName.XOBJECT), left);
        }
      }
    }
  }

  private static void forms(COSDictionary objects, Deque<COSDictionary> left) {
    for (COSName name : names(objects)) {
      if (objects.getDictionaryObject(name) instanceof COSStream form) {
        COSDictionary resources = form.getCOSDictionary(COSName.RESOURCES);
        if (resources != null) {
          left.add(resources);
        }
      }
    }
  }

  private static void propertyLists(COSDictionary lists, Set<String> texts) throws IOException {
    for (COSName name : names(lists)) {
      if (lists.getDictionaryObject(name) instanceof COSDictionary list) {
        COSBase value = list.getDictionaryObject(MARK);
        String text =
            value instanceof COSStream stream
                ? text(stream)
                : value instanceof COSString string ? string.getString() : null;
        if (text != null && FigureRecipe.isRecipe(text)) {
          texts.add(text);
        }
      }
    }
  }

  private static List<COSName> names(COSDictionary dictionary) {
    return dictionary == null ? List.of() : new ArrayList<>(dictionary.keySet());
  }

  private static void attached(PDDocument document, String name, Set<String> texts)
      throws IOException {
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
    PDComplexFileSpecification found = files == null ? null : files.getValue(name);
    PDEmbeddedFile attached = found == null ? null : found.getEmbeddedFile();
    String text = attached == null ? null : text(attached.getCOSObject());
    if (text != null && (name.equals(STUDY) || FigureRecipe.isRecipe(text))) {
      texts.add(text);
    }
  }

  private static void properties(PDDocument document, Set<String> texts) {
    PDDocumentInformation information = document.getDocumentInformation();
    String own = information.getCustomMetadataValue(FigureWriter.RECIPE_NAME);
    String keywords = information.getKeywords();
    int begin = keywords == null ? -1 : keywords.indexOf(FigureRecipe.KEYWORD);
    if (own != null) {
      texts.add(own);
    } else if (begin >= 0) {
      texts.add(keywords.substring(begin + FigureRecipe.KEYWORD.length()));
    }
  }

  /** The text of a stream; null where it is packed in a way this program does not write. */
  private static String text(COSStream stream) throws IOException {
    COSBase filters = stream.getFilters();
    if (filters instanceof COSArray all) {
      if (all.size() > 1) {
        return null;
      }
      filters = all.size() == 0 ? null : all.getObject(0);
    }
    if (filters != null && !COSName.FLATE_DECODE.equals(filters)) {
      return null;
    }
    // Unpacked here and not by the library, which would unpack any amount.
    try (InputStream raw = stream.createRawInputStream();
        InputStream in = filters == null ? raw : new InflaterInputStream(raw)) {
      byte[] bytes = in.readNBytes(RecipeReader.MOST_BYTES + 1);
      return bytes.length > RecipeReader.MOST_BYTES
          ? null
          : new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
