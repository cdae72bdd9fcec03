package org.newsgraph.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where the sentences of each rule stand in a rule file, in lines from 1. */
public final class RuleLines {
    private final Map<String, Integer> lines = new HashMap<>();

    private RuleLines() {}

    /**
     * Looks up all rules of a file.
     *
     * @throws RuleException if it is not YAML
     */
    public static RuleLines of(String file, String yaml) {
        var read = new RuleLines();
        try {
            new Compose(LoadSettings.builder().setLabel(file).setUseMarks(true).build())
                    .composeString(yaml)
                    .flatMap(root -> value(root, "rules"))
                    .ifPresent(read::rules);
        } catch (YamlEngineException e) {
            throw new RuleException(file + ": not YAML: " + e.getMessage());
        }
        return read;
    }

    /** The line of an example or counter-example of a rule; 0 when it is none. */
    public int of(Rule rule, String sentence) {
        return lines.getOrDefault(key(rule.name(), sentence), 0);
    }

    private void rules(Node rules) {
        if (rules instanceof SequenceNode sequence) {
            for (Node rule : sequence.getValue()) {
                value(rule, "name").filter(ScalarNode.class::isInstance).ifPresent(name -> {
                    String text = ((ScalarNode) name).getValue();
                    value(rule, "examples").ifPresent(list -> sentences(text, list));
                    value(rule, "never").ifPresent(list -> sentences(text, list));
                });
            }
        }
    }

    private void sentences(String rule, Node list) {
        if (list instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                Node sentence = value(item, "text").orElse(item);
                if (sentence instanceof ScalarNode scalar) {
                    int line = scalar.getStartMark().map(Mark::getLine).orElse(-1) + 1;
                    lines.putIfAbsent(key(rule, scalar.getValue()), line);
                }
            }
        }
    }

    private static Optional<Node> value(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static String key(String rule, String sentence) {
        return rule + "\n" + sentence;
    }
}
