import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** HanLP as a peer: the answers that serve.go gives, from Java. */
public class Hanlp {
    static Segment segment;
    static final List<String> texts = new ArrayList<>();

    /** Seconds of CPU time of all threads, the compiler's and the collector's included. */
    static double used() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    static long pass() {
        long n = 0;
        for (String t : texts) n += segment.seg(t).size();
        return n;
    }

    static String answer(String[] c) throws Exception {
        switch (c[0]) {
            case "load": {
                double cpu = used();
                segment = HanLP.newSegment().enableNameRecognize(true).enableTranslatedNameRecognize(true)
                    .enablePlaceRecognize(true).enableOrganizationRecognize(true);
                segment.seg("今天天气很好。");
                return String.format(Locale.ROOT, "{\"cpu\": %f, \"version\": \"%s\"}", used() - cpu, HanLP.Config.class.getPackage().getImplementationVersion() == null ? "portable 1.8.4" : HanLP.Config.class.getPackage().getImplementationVersion());
            }
            case "read":
                for (String line : Files.readAllLines(Path.of(c[1]), StandardCharsets.UTF_8)) texts.add(text(line));
                return "{}";
            case "run": {
                if (!c[1].equals("1")) return "{\"skipped\": true}";
                double cpu = used();
                long wall = System.nanoTime(), count = 0;
                int passes = 0;
                while (passes == 0 || used() - cpu < Double.parseDouble(c[2])) {
                    count += pass();
                    passes++;
                }
                return String.format(Locale.ROOT, "{\"cpu\": %f, \"wall\": %f, \"passes\": %d, \"count\": %d}", used() - cpu, (System.nanoTime() - wall) / 1e9, passes, count);
            }
            default:
                return "{\"error\": \"what command?\"}";
        }
    }

    /** The member "text" of one line of JSON. */
    static String text(String line) {
        int at = line.indexOf("\"text\":\"") + 8;
        StringBuilder s = new StringBuilder();
        for (; line.charAt(at) != '"'; at++) {
            char c = line.charAt(at);
            if (c != '\\') {
                s.append(c);
                continue;
            }
            switch (c = line.charAt(++at)) {
                case 'n': s.append('\n'); break;
                case 't': s.append('\t'); break;
                case 'r': s.append('\r'); break;
                case 'b': s.append('\b'); break;
                case 'f': s.append('\f'); break;
                case 'u': s.append((char) Integer.parseInt(line.substring(at + 1, at + 5), 16)); at += 4; break;
                default: s.append(c);
            }
        }
        return s.toString();
    }

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null; ) {
            System.out.println(answer(line.trim().split("\\s+")));
            System.out.flush();
        }
    }
}
