// Checks PDFs against PDF/UA-1 (or another flavour) with the validation engine of veraPDF.
//
// usage: java VeraCheck [-f FLAVOUR] FILE|FOLDER…
//
// One line a file: PASS or FAIL, the flavour, its path; behind a FAIL a line for each broken rule: clause and
// test, how often, message, first place. Exit status: 0 all pass, 1 some fail, 2 some cannot be read.
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

public class VeraCheck {
  private static final int MOST_FAILURES_SHOWN = 200;
  private static int failed = 0;
  private static int unreadable = 0;

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("-f")) {
        flavour = PDFAFlavour.byFlavourId(arguments[++i]);
      } else {
        try (Stream<Path> found = Files.walk(Paths.get(arguments[i]))) {
          found.filter(path -> path.toString().endsWith(".pdf")).sorted().forEach(files::add);
        }
      }
    }
    if (flavour == null || flavour == PDFAFlavour.NO_FLAVOUR || files.isEmpty()) {
      System.err.println("usage: VeraCheck [-f FLAVOUR] FILE|FOLDER…");
      System.exit(2);
    }
    for (Path file : files) check(file, flavour);
    System.out.printf("%d passed, %d failed%n", files.size() - failed - unreadable, failed + unreadable);
    System.exit(unreadable > 0 ? 2 : failed > 0 ? 1 : 0);
  }

  private static void check(Path file, PDFAFlavour flavour) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, MOST_FAILURES_SHOWN, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour.getId() + " " + file);
      if (result.isCompliant()) return;
      failed++;
      printBrokenRules(result);
    } catch (Exception problem) {
      unreadable++;
      System.out.println("FAIL " + flavour.getId() + " " + file + ": " + problem);
    }
  }

  private static void printBrokenRules(ValidationResult result) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (Map.Entry<RuleId, Integer> entry : result.getFailedChecks().entrySet()) {
      counts.merge(name(entry.getKey()), entry.getValue(), Integer::sum);
    }
    for (TestAssertion assertion : result.getTestAssertions()) {
      String rule = name(assertion.getRuleId());
      if (assertion.getStatus() != TestAssertion.Status.FAILED || !counts.containsKey(rule)) continue;
      String place = assertion.getLocation() == null ? "" : assertion.getLocation().getContext();
      System.out.printf("  %s, %d times: %s (%s)%n", rule, counts.remove(rule), assertion.getMessage(), place);
    }
  }

  private static String name(RuleId rule) {
    return rule.getClause() + "-" + rule.getTestNumber();
  }
}
