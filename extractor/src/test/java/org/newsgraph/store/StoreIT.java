package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreIT {
    @TempDir
    Path folder;

    @Test
    void whatIsLoadedIsThereAfterARestart() {
        List<String> before;
        try (Store store = Store.open(folder)) {
            store.load(List.of(Graphs.aboutMayor("a1")));
            before = Graphs.dump(store.dataset());
        }
        assertThat(Store.exists(folder)).isTrue();
        try (Store store = Store.open(folder)) {
            assertThat(Graphs.dump(store.dataset())).isEqualTo(before);
            assertThat(Graphs.hits(store.dataset(), "marten")).isEqualTo(1);
            assertThat(store.load(List.of(Graphs.aboutMayor("a1"))).unchanged()).isEqualTo(1);
        }
    }

    @Test
    void aDirectoryOfSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("letters.txt"), "Dear all");
        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not a Newsgraph data directory")
                .hasMessageContaining("--data");
        assertThat(folder).isDirectoryContaining("glob:**letters.txt").isDirectoryNotContaining("glob:**tdb2");
    }

    @Test
    void aFileIsNoDataDirectory() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> Store.open(file.resolve("below")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        Files.writeString(folder.resolve("newsgraph.properties"), "format=7\n");
        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("format 7");
    }

    @Test
    void aDirectoryThatIsOpenIsNotOpenedTwice() {
        try (Store store = Store.open(folder)) {
            assertThatThrownBy(() -> Store.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("open already in this process");
            assertThat(store.articles()).isEmpty();
        }
        Store.open(folder).close();
    }

    @Test
    void theProcessThatHasADirectoryOpenIsNamed() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            assertThatThrownBy(() -> Store.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by process " + other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }
        Store.open(folder).close();
    }

    /** Holds a data directory open until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws Exception {
            Store.open(Path.of(args[0]));
            System.out.println("open");
            Thread.sleep(60_000);
        }
    }

    @Test
    void aFullDiskIsSeenBeforeTheWriteAndCostsNothing() {
        var left = new AtomicLong(Long.MAX_VALUE);
        try (Store store = Store.open(folder, new Room(folder.toString(), left::get))) {
            store.load(List.of(Graphs.aboutMayor("a1")));
            List<String> before = Graphs.dump(store.dataset());
            left.set(1 << 20);
            assertThatThrownBy(() -> store.load(List.of(Graphs.aboutMayor("a2"))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("1 MB left");
            assertThat(Graphs.dump(store.dataset())).isEqualTo(before);
        }
    }

    @Test
    void aStoreIsNotBegunOnAFullDiskButOneThatIsThereCanStillBeRead() {
        var full = new Room(folder.toString(), () -> 1 << 20);
        assertThatThrownBy(() -> Store.open(folder, full))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("MB are needed");
        Store.open(folder).close();
        try (Store store = Store.open(folder, full)) {
            assertThat(store.articles()).isEmpty();
        }
    }

    @Test
    void aWriteThatFailsHalfWayKeepsWhatWasStoredAndTheStoreGoesOn() {
        try (Store store = Store.open(folder)) {
            store.load(List.of(Graphs.aboutMayor("a1")));
            List<String> before = Graphs.dump(store.dataset());
            DatasetGraph dataset = store.dataset();
            assertThatThrownBy(() -> dataset.executeWrite(() -> {
                        Graphs.labels("lost", 20_000).forEach(dataset::add);
                        throw new UncheckedIOException(new IOException("No space left on device"));
                    }))
                    .hasMessageContaining("No space left");
            assertThat(Graphs.dump(store.dataset())).isEqualTo(before);
            assertThat(store.load(List.of(Graphs.aboutMayor("a2"))).added()).isEqualTo(1);
        }
        try (Store store = Store.open(folder)) {
            assertThat(store.articles()).containsExactly("a1", "a2");
            assertThat(Graphs.count(store.dataset())).isPositive();
            assertThat(Graphs.hits(store.dataset(), "marten")).isEqualTo(1);
        }
    }

    @Test
    void readsThatRunWhileAWriteIsBrokenOffEndBeforeTheDatabaseIsOpenedAnew() throws Exception {
        try (Store store = Store.open(folder)) {
            store.load(List.of(Graphs.aboutMayor("a1")));
            DatasetGraph dataset = store.dataset();
            dataset.begin(ReadWrite.READ);
            long before = dataset.stream().count();
            CompletableFuture<Void> broken = CompletableFuture.runAsync(() -> {
                dataset.begin(ReadWrite.WRITE);
                Graphs.labels("lost", 3000).forEach(dataset::add);
                dataset.abort();
            });
            CompletableFuture<Void> nextWrite =
                    broken.thenRunAsync(() -> Graphs.write(dataset, Graphs.labels("quay", 5)));
            assertThat(dataset.stream().count()).isEqualTo(before);
            dataset.end();
            nextWrite.get(30, TimeUnit.SECONDS);
            assertThat(Graphs.hits(dataset, "quay")).isEqualTo(5);
        }
    }

    @Test
    void compactionKeepsDataAndIndex() {
        try (Store store = Store.open(folder)) {
            store.load(List.of(Graphs.aboutMayor("a1")));
            List<String> before = Graphs.dump(store.dataset());
            store.compact();
            assertThat(Graphs.dump(store.dataset())).isEqualTo(before);
            store.load(List.of(Graphs.aboutMayor("a2")));
            assertThat(Graphs.hits(store.dataset(), "marten")).isEqualTo(1);
        }
        try (Store store = Store.open(folder)) {
            assertThat(store.articles()).containsExactly("a1", "a2");
        }
    }

    @Test
    void aServerIsFoundWhileItLivesAndAnswers() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/$/ping", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort() + "/";
        long pid = ProcessHandle.current().pid();
        try {
            assertThat(RunningServer.find(folder)).isEmpty();
            announce("{\"url\":\"" + url + "\",\"pid\":" + pid + "}");
            assertThat(RunningServer.find(folder)).contains(new RunningServer(url, pid));
            announce("{\"url\":\"" + url + "\",\"pid\":" + Integer.MAX_VALUE + "}");
            assertThat(RunningServer.find(folder)).isEmpty();
            announce("no JSON");
            assertThat(RunningServer.find(folder)).isEmpty();
        } finally {
            server.stop(0);
        }
        announce("{\"url\":\"" + url + "\",\"pid\":" + pid + "}");
        assertThat(RunningServer.find(folder)).isEmpty();
    }

    private void announce(String json) throws IOException {
        Files.writeString(folder.resolve("server.json"), json);
    }
}
