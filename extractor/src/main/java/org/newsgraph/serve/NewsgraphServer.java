package org.newsgraph.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.assembler.Mode;
import org.apache.jena.assembler.assemblers.AssemblerBase;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mgt.ActionDatasets;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.validation.QueryValidator;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.sys.JenaSystem;

/**
 * Embedded Fuseki with its web interface over an open store: on this machine only, read-only, set up by {@code
 * fuseki-config/config.ttl}.
 */
public final class NewsgraphServer implements AutoCloseable {
    private static final String CONFIG = "/fuseki-config/config.ttl";
    private static final String DATASET = "newsgraph";
    private static final Resource STORE = ResourceFactory.createResource("urn:newsgraph:server#Store");
    private static final ThreadLocal<Dataset> GIVEN = new ThreadLocal<>();
    private static final long MOST_ROWS = 10_000;

    private final FusekiServer server;
    private final Optional<Path> announcement;

    private NewsgraphServer(FusekiServer server, Optional<Path> announcement) {
        this.server = server;
        this.announcement = announcement;
    }

    /**
     * What a server needs to know.
     *
     * @param port 0 for any free one
     * @param directory the data directory, in which {@code server.json} says where the server is while it runs
     * @param examples queries that the interface offers
     * @param prefixes prefixes that the interface offers
     * @param timeout {@code arq:queryTimeout} in place of the configured one
     */
    public record Settings(
            int port,
            Optional<Path> directory,
            List<ExampleQuery> examples,
            Map<String, String> prefixes,
            Optional<String> timeout) {}

    /**
     * Starts a server; it runs until it is closed.
     *
     * @throws ServeException if the port is in use
     */
    public static NewsgraphServer start(DatasetGraph dataset, Settings settings) {
        JenaSystem.init();
        Hardening.apply();
        AssemblerUtils.registerDataset(STORE, new GivenDataset());
        GIVEN.set(DatasetFactory.wrap(dataset));
        try {
            FusekiServer server = builder(settings).build();
            server.start();
            var started = new NewsgraphServer(
                    server, settings.directory().map(directory -> directory.resolve("server.json")));
            started.announce();
            return started;
        } catch (FusekiException e) {
            boolean taken = e.getCause() instanceof BindException
                    || e.getCause() != null && e.getCause().getCause() instanceof BindException;
            throw new ServeException(
                    taken
                            ? "port " + settings.port()
                                    + " is in use; choose another with --port, or 0 for any free one"
                            : "the server did not start: " + e.getMessage(),
                    e);
        } finally {
            GIVEN.remove();
        }
    }

    private static FusekiServer.Builder builder(Settings settings) {
        FusekiServer.Builder builder = FusekiServer.create()
                .loopback(true)
                .port(settings.port())
                .registerOperation(Operation.Query, new LimitedQuery(MOST_ROWS))
                .fusekiModules(FusekiModules.create());
        builder.parseConfig(config(settings));
        return builder.staticFileBase(interfaceFiles())
                .addFilter("/*", new RequestGuard())
                .addFilter("/*", new InterfaceFilter(settings.examples(), settings.prefixes()))
                .addServlet("/$/datasets/*", new ActionDatasets())
                .addServlet("/$/server", new ActionServerStatus())
                .addServlet("/$/validate/query", new QueryValidator())
                .addServlet("/id/*", new ThingServlet(GIVEN.get().asDatasetGraph()))
                .addServlet("/doc/*", new ThingServlet(GIVEN.get().asDatasetGraph()))
                .addServlet("/graph/*", new ThingServlet(GIVEN.get().asDatasetGraph()))
                .enableTasks(true);
    }

    private static Model config(Settings settings) {
        Model config = ModelFactory.createDefaultModel();
        try (InputStream file = NewsgraphServer.class.getResourceAsStream(CONFIG)) {
            if (file == null) {
                throw new IllegalStateException(CONFIG + " is missing from the class path");
            }
            RDFDataMgr.read(config, file, "urn:newsgraph:config", Lang.TURTLE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        settings.timeout().ifPresent(timeout -> {
            var name = config.createProperty("http://jena.hpl.hp.com/2005/11/Assembler#cxtName");
            var value = config.createProperty("http://jena.hpl.hp.com/2005/11/Assembler#cxtValue");
            config.listSubjectsWithProperty(name, "arq:queryTimeout").toList().forEach(context -> {
                context.removeAll(value);
                context.addProperty(value, timeout);
            });
        });
        return config;
    }

    private static String interfaceFiles() {
        return java.util.Objects.requireNonNull(
                        NewsgraphServer.class.getResource("/webapp/"),
                        "the web interface is missing from the class path")
                .toString();
    }

    private void announce() {
        announcement.ifPresent(file -> {
            try {
                Files.writeString(
                        file,
                        "{\"url\":\"" + url() + "\",\"pid\":"
                                + ProcessHandle.current().pid() + "}\n");
            } catch (IOException e) {
                throw new ServeException(file + " cannot be written: " + e.getMessage(), e);
            }
        });
    }

    /** Where to browse, with a slash at the end. */
    public String url() {
        return "http://localhost:" + port() + "/";
    }

    public int port() {
        return server.getHttpPort();
    }

    /** A page of the web interface with a query filled in. */
    public String link(String query) {
        return url() + "#/dataset/" + DATASET + "/query?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Waits until the server is stopped. */
    public void await() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
        announcement.ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new ServeException(file + " cannot be deleted: " + e.getMessage(), e);
            }
        });
    }

    /** Stands for the store in the configuration: the dataset that the program has open already. */
    private static final class GivenDataset extends AssemblerBase {
        @Override
        public Object open(Assembler assembler, Resource root, Mode mode) {
            return GIVEN.get();
        }
    }
}
