package org.newsgraph.serve;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.SchemeRouter;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * Closes what Jena leaves open for whoever may ask a question: calls to other servers (SERVICE, remote JSON-LD contexts), and
 * function names that load any class on the class path. Holds for the whole process.
 */
final class Hardening {
    private static final String CLASS_NAMES = "java:";

    private Hardening() {}

    static void apply() {
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        DocumentLoader refuse = (iri, options) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "remote contexts are not loaded: " + iri);
        };
        if (SchemeRouter.defaultInstance() instanceof SchemeRouter router) {
            List.of("http", "https", "file").forEach(scheme -> router.set(scheme, refuse));
        }
        FunctionRegistry.set(ARQ.getContext(), new Functions(FunctionRegistry.get()));
        PropertyFunctionRegistry.set(ARQ.getContext(), new PropertyFunctions(PropertyFunctionRegistry.get()));
    }

    private static final class Functions extends FunctionRegistry {
        Functions(FunctionRegistry known) {
            known.keys().forEachRemaining(key -> put(key, known.get(key)));
        }

        @Override
        public @org.jspecify.annotations.Nullable FunctionFactory get(String iri) {
            return iri.startsWith(CLASS_NAMES) ? null : super.get(iri);
        }

        @Override
        public boolean isRegistered(String iri) {
            return !iri.startsWith(CLASS_NAMES) && super.isRegistered(iri);
        }
    }

    private static final class PropertyFunctions extends PropertyFunctionRegistry {
        PropertyFunctions(PropertyFunctionRegistry known) {
            known.keys().forEachRemaining(key -> put(key, known.get(key)));
        }

        @Override
        public @org.jspecify.annotations.Nullable PropertyFunctionFactory get(String iri) {
            return iri.startsWith(CLASS_NAMES) ? null : super.get(iri);
        }

        @Override
        public boolean manages(String iri) {
            return !iri.startsWith(CLASS_NAMES) && super.manages(iri);
        }

        @Override
        public boolean isRegistered(String iri) {
            return !iri.startsWith(CLASS_NAMES) && super.isRegistered(iri);
        }
    }
}
