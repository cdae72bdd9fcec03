package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** The values that a query gives its parameters in VALUES blocks of one row. */
final class ParameterValues {
    private ParameterValues() {}

    static Optional<Node> defaultOf(Query query, Var parameter) {
        var found = new ArrayList<Node>();
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData data) {
                if (data.getVars().contains(parameter) && data.getRows().size() == 1) {
                    Optional.ofNullable(data.getRows().get(0).get(parameter)).ifPresent(found::add);
                }
            }
        });
        return found.stream().findFirst();
    }

    static Query replaced(Query query, Map<Var, Node> values) {
        return values.isEmpty()
                ? query
                : QueryTransformOps.transform(query, new ElementTransformCopyBase() {
                    @Override
                    public Element transform(ElementData data) {
                        return data.getVars().stream().anyMatch(values::containsKey)
                                        && data.getRows().size() == 1
                                ? withValues(data, values)
                                : data;
                    }
                });
    }

    private static Element withValues(ElementData data, Map<Var, Node> values) {
        Binding defaults = data.getRows().get(0);
        var row = BindingFactory.builder();
        for (Var variable : data.getVars()) {
            Optional.ofNullable(values.get(variable))
                    .or(() -> Optional.ofNullable(defaults.get(variable)))
                    .ifPresent(value -> row.add(variable, value));
        }
        return new ElementData(data.getVars(), List.of(row.build()));
    }
}
