import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds PDF files to PDF/UA-1 by veraPDF. Prints a line per file and one per rule that it breaks. */
public class Check {
  public static void main(String[] paths) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int failed = 0;
    long checks = 0;
    for (String path : paths) {
      ValidationResult result = validate(new File(path));
      String word = result.isCompliant() ? "pass" : "FAIL";
      System.out.println(word + "  " + path + "  (" + result.getTotalAssertions() + " checks)");
      if (!result.isCompliant()) failed++;
      checks += result.getTotalAssertions();
      Map<String, String> broken = new TreeMap<>();
      for (TestAssertion test : result.getTestAssertions()) {
        if (test.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
        broken.putIfAbsent(rule, test.getMessage() + " at " + test.getLocation().getContext());
      }
      broken.forEach((rule, message) -> System.out.println("      " + rule + " " + message));
    }
    System.out.println(paths.length - failed + " of " + paths.length + " files pass PDF/UA-1 in veraPDF, " + checks + " checks");
    System.exit(failed == 0 ? 0 : 1);
  }

  private static ValidationResult validate(File file) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, PDFAFlavour.PDFUA_1);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser);
    }
  }
}
