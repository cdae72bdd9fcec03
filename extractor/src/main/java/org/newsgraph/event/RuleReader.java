package org.newsgraph.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.pattern.ArgumentPath;
import org.newsgraph.pattern.PatternCompiler;
import org.newsgraph.pattern.PatternException;
import org.newsgraph.text.Taxonomy;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads rule files.
 *
 * <pre>{@code
 * theme: dismissal
 * rules:
 *   - name: dismiss
 *     type: ng:Dismissal
 *     trigger: "[lemma=fire|sack & tag=VERB]"      # or pattern: a whole expression with named groups
 *     arguments:
 *       ng:agent?: "nsubj @Agent"                  # ? makes it optional
 *       ng:personConcerned: "obj | nsubj:pass @Person"
 *     inherit: [ng:concernsPost]
 *     confidence: 0.9
 *     examples:
 *       - text: "Governor Ilse Marten fired Paulo Andrade on Friday."
 *         arguments: { ng:agent: Ilse Marten, ng:personConcerned: Paulo Andrade }
 *     never:
 *       - "The army fired a missile."
 * }</pre>
 *
 * A rule must have an example and a counter-example. In a {@code pattern} the named group {@code trigger} evokes the fact.
 * A group is named like the role without its prefix: {@code (?<holder> @Person)} fills {@code ng:holder}. A group or an argument
 * whose name begins with an underscore is only tested; an argument {@code "!name": path} must find nothing. The role {@code relay} is
 * for a source that passes a statement on, {@code relayCue} for the words that say that it does.
 *
 * <p>{@code newsgraph rules test FILE} tries the rules of a file on their own sentences; {@code rules/README.md} is the guide for
 * whoever writes them.
 */
public final class RuleReader {
    private static final Set<String> KEYS = Set.of(
            "name",
            "type",
            "predicate",
            "pattern",
            "trigger",
            "arguments",
            "content",
            "set",
            "inherit",
            "confidence",
            "examples",
            "never");
    private static final double DEFAULT_CONFIDENCE = 0.85;

    private final Taxonomy taxonomy;
    private final PatternCompiler patterns;

    /** A reader that knows the ontology's names and the macros of patterns. */
    public RuleReader(Taxonomy taxonomy, Map<String, String> macros) {
        this.taxonomy = taxonomy;
        this.patterns = new PatternCompiler(macros);
    }

    /** Reads a file of macros: a mapping from name to pattern. */
    public static Map<String, String> macros(String file, InputStream yaml) {
        var read = new TreeMap<String, String>();
        mapping(file, load(file, yaml)).forEach((name, text) -> read.put(name, String.valueOf(text)));
        return read;
    }

    /**
     * Reads a rule file.
     *
     * @throws RuleException if it is not one, naming file, rule and what is wrong
     */
    public List<Rule> read(String file, InputStream yaml) {
        Map<String, Object> top = mapping(file, load(file, yaml));
        String theme = String.valueOf(top.getOrDefault("theme", file));
        var rules = new ArrayList<Rule>();
        for (Object item : list(top.get("rules"))) {
            Map<String, Object> map = mapping(file, item);
            String name = String.valueOf(map.getOrDefault("name", "(rule " + (rules.size() + 1) + ")"));
            try {
                rules.add(rule(theme, name, map));
            } catch (PatternException | IllegalArgumentException e) {
                throw new RuleException(file + ": rule " + name + ": " + e.getMessage());
            }
        }
        return rules;
    }

    private static Object load(String file, InputStream yaml) {
        try (yaml) {
            return new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(yaml);
        } catch (YamlEngineException e) {
            throw new RuleException(file + ": not YAML: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rule rule(String theme, String name, Map<String, Object> map) {
        for (String key : map.keySet()) {
            require(
                    KEYS.contains(key),
                    "unknown key '" + key + "'; known: "
                            + KEYS.stream().sorted().toList());
        }
        String type = text(map, "type").orElseThrow(() -> new IllegalArgumentException("no type"));
        require(taxonomy.knows(type), "the ontology has no class " + type);
        Optional<String> predicate = text(map, "predicate");
        predicate.ifPresent(p -> require(taxonomy.knows(p), "the ontology has no property " + p));
        boolean byTrigger = map.containsKey("trigger");
        require(byTrigger != map.containsKey("pattern"), "a rule has either a trigger or a pattern");
        String source = text(map, byTrigger ? "trigger" : "pattern").orElseThrow();
        var set = new TreeMap<String, String>();
        mapping(name, map.getOrDefault("set", Map.of())).forEach((key, value) -> set.put(key, String.valueOf(value)));
        return new Rule(
                theme,
                name,
                type,
                predicate,
                patterns.compile(source),
                byTrigger,
                arguments(name, map),
                content(map),
                set,
                list(map.get("inherit")).stream().map(String::valueOf).toList(),
                map.containsKey("confidence")
                        ? Double.parseDouble(String.valueOf(map.get("confidence")))
                        : DEFAULT_CONFIDENCE,
                examples(name, map),
                list(map.get("never")).stream().map(String::valueOf).toList());
    }

    private List<Rule.ArgumentRule> arguments(String name, Map<String, Object> map) {
        var arguments = new ArrayList<Rule.ArgumentRule>();
        mapping(name, map.getOrDefault("arguments", Map.of())).forEach((key, path) -> {
            boolean required = !key.endsWith("?");
            String role = required ? key : key.substring(0, key.length() - 1);
            require(
                    Rule.PASSING_ON.contains(role)
                            || role.startsWith("_")
                            || role.startsWith("!")
                            || taxonomy.knows(role),
                    "the ontology has no property " + role);
            arguments.add(new Rule.ArgumentRule(role, ArgumentPath.parse(String.valueOf(path)), required));
        });
        return List.copyOf(arguments);
    }

    private static List<Rule.ContentPlace> content(Map<String, Object> map) {
        return list(map.get("content")).stream()
                .map(String::valueOf)
                .map(Rule.ContentPlace::parse)
                .toList();
    }

    private static List<Rule.Example> examples(String name, Map<String, Object> map) {
        var examples = new ArrayList<Rule.Example>();
        for (Object item : list(map.get("examples"))) {
            Map<String, Object> example = mapping(name, item);
            var arguments = new TreeMap<String, String>();
            mapping(name, example.getOrDefault("arguments", Map.of()))
                    .forEach((role, value) -> arguments.put(role, String.valueOf(value)));
            examples.add(new Rule.Example(text(example, "text").orElseThrow(), Map.copyOf(arguments)));
        }
        return List.copyOf(examples);
    }

    private static Optional<String> text(Map<String, Object> map, String key) {
        return Optional.ofNullable(map.get(key)).map(String::valueOf);
    }

    private static List<Object> list(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> items ? List.<Object>copyOf(items) : List.of(value);
    }

    private static Map<String, Object> mapping(String place, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new RuleException(place + ": expected a mapping (key: value), found: " + value);
        }
        var read = new java.util.LinkedHashMap<String, Object>();
        map.forEach((key, item) -> read.put(String.valueOf(key), item));
        return read;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
