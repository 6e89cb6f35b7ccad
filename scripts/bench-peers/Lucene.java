import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene 8 in one thread: indexes the passages of a file ("place TAB terms" a line) into one segment, then answers questions
 * from its input (terms, one question a line) with one line of JSON each. Its defaults: BM25, and block-max WAND, which
 * counts hits exactly up to 1,000 only. Each question is asked three times in a row.
 */
public final class Lucene {
  private static final int LIMIT = 10;
  private static final int TIMES = 3;

  /** One run of a question. */
  private record Took(double cpuMs, double wallMs) {
    String json() {
      return String.format(Locale.ROOT, "{\"cpuMs\":%.6f,\"wallMs\":%.6f}", cpuMs, wallMs);
    }
  }

  public static void main(String[] arguments) throws Exception {
    try (var directory = new MMapDirectory(Path.of(arguments[1]))) {
      long started = System.nanoTime();
      index(directory, Path.of(arguments[0]));
      System.out.println(String.format(Locale.ROOT, "{\"buildMs\":%d}", (System.nanoTime() - started) / 1_000_000));
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        // Every question would be the second of its kind.
        searcher.setQueryCache(null);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
          System.out.println(answer(searcher, line.split(" ")));
        }
      }
    }
  }

  private static void index(MMapDirectory directory, Path passages) throws Exception {
    var terms = new FieldType();
    terms.setTokenized(true);
    // No positions: none of the engines answers phrases here.
    terms.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    terms.freeze();
    var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(256);
    try (var writer = new IndexWriter(directory, config); var lines = Files.newBufferedReader(passages)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        var document = new Document();
        document.add(new StoredField("place", line.substring(0, tab)));
        document.add(new Field("terms", line.substring(tab + 1), terms));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static String answer(IndexSearcher searcher, String[] terms) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    var took = new Took[TIMES];
    var places = new StringBuilder();
    for (int time = 0; time < TIMES; time++) {
      long wall = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      var query = new BooleanQuery.Builder();
      for (String term : terms) query.add(new TermQuery(new Term("terms", term)), BooleanClause.Occur.SHOULD);
      TopDocs found = searcher.search(query.build(), LIMIT);
      places.setLength(0);
      // Measured too: the other engines' answers name the passages as well.
      for (ScoreDoc hit : found.scoreDocs) {
        if (places.length() > 0) places.append(',');
        String place = searcher.doc(hit.doc).get("place");
        places.append("{\"place\":\"").append(place).append("\",\"score\":").append(hit.score).append('}');
      }
      long cpuAfter = threads.getCurrentThreadCpuTime();
      took[time] = new Took((cpuAfter - cpu) / 1e6, (System.nanoTime() - wall) / 1e6);
    }
    double cpuMs = median(Arrays.stream(took).mapToDouble(Took::cpuMs).toArray());
    double wallMs = median(Arrays.stream(took).mapToDouble(Took::wallMs).toArray());
    return String.format("{\"first\":%s,\"took\":%s,\"found\":[%s]}", took[0].json(), new Took(cpuMs, wallMs).json(), places);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
