package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.newsgraph.entity.CoreferenceAnnotator;
import org.newsgraph.entity.EntityLexicon;
import org.newsgraph.entity.GazetteerAnnotator;
import org.newsgraph.entity.NominalAnnotator;
import org.newsgraph.event.Finding;
import org.newsgraph.event.MentionRuleAnnotator;
import org.newsgraph.event.NearMiss;
import org.newsgraph.event.ReadRelations;
import org.newsgraph.event.RuleBook;
import org.newsgraph.event.RuleEngine;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.FactBuilder;
import org.newsgraph.ingest.BoilerplateLines;
import org.newsgraph.nlp.NewsLanguage;
import org.newsgraph.parse.DependencyAnnotator;
import org.newsgraph.rdf.Ontology;
import org.newsgraph.reader.TrainedReader;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Later;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Pipeline;
import org.newsgraph.text.QuotationAnnotator;
import org.newsgraph.text.Taxonomy;
import org.newsgraph.time.TimeAnnotator;

/** From an article to its facts: all annotators, rules and the fact builder, wired. Immutable; shared by threads. */
public final class NewsgraphPipeline implements Function<Article, ArticleFacts> {
    /** What syntax does without, or is given. */
    private static final Set<Layer> BESIDES_SYNTAX = EnumSet.of(
            Layer.SENTENCES, Layer.TOKENS, Layer.QUOTATIONS, Layer.TIMES, Layer.MENTIONS, Layer.PAIRS, Layer.CHAINS);

    private final Pipeline pipeline;
    private final RuleEngine engine;
    private final ReadRelations relations;
    private final FactBuilder factBuilder;
    private final RuleBook rules;
    private final Taxonomy taxonomy;
    private final Lexicons lexicons;

    private NewsgraphPipeline(Pipeline pipeline, RuleBook rules, Taxonomy taxonomy, Lexicons lexicons) {
        this.pipeline = pipeline;
        this.rules = rules;
        this.taxonomy = taxonomy;
        this.lexicons = lexicons;
        this.engine = new RuleEngine(rules.factRules(), taxonomy, lexicons);
        this.relations = ReadRelations.shipped(taxonomy);
        this.factBuilder = new FactBuilder(engine, relations, taxonomy, lexicons);
    }

    /** With the reader that is used when nothing else is said. */
    public static NewsgraphPipeline create() {
        return ReaderOption.pipeline(ReaderKind.DEFAULT, Console.ofProcess());
    }

    /** With the classic reader, from whose mentions the trained one learns. */
    public static NewsgraphPipeline classic() {
        return create(Optional::empty);
    }

    /** Reads models, lexicons, ontology and rules, the slow ones at the same time. Without a trained reader the classic one reads. */
    static NewsgraphPipeline create(Supplier<Optional<TrainedReader>> opening) {
        return create(opening, RuleBook::shipped);
    }

    /** With the classic reader and other rules than those that travel with the program. */
    static NewsgraphPipeline classic(Function<Taxonomy, RuleBook> book) {
        return create(Optional::empty, book);
    }

    private static NewsgraphPipeline create(
            Supplier<Optional<TrainedReader>> opening, Function<Taxonomy, RuleBook> book) {
        var lexicons = new Lexicons();
        BoilerplateLines boilerplate = BoilerplateLines.standard();
        var reader = CompletableFuture.supplyAsync(opening);
        var language = reader.thenApplyAsync(trained -> trained.isPresent()
                ? NewsLanguage.annotators(
                        lexicons, boilerplate::articleEnd, trained.get().sentences())
                : NewsLanguage.annotators(lexicons, boilerplate::articleEnd));
        var parser = reader.thenApplyAsync(trained -> trained.isPresent()
                ? Later.of(DependencyAnnotator::shippedParser)
                : Later.now(DependencyAnnotator.shippedParser()));
        Taxonomy taxonomy = Ontology.shipped().taxonomy();
        RuleBook rules = book.apply(taxonomy);
        EntityLexicon entities = EntityLexicon.read();
        var annotators = new ArrayList<Annotator>(language.join());
        annotators.addAll(List.of(
                new DependencyAnnotator(parser.join()),
                new TimeAnnotator(lexicons),
                new QuotationAnnotator(),
                new GazetteerAnnotator(entities, taxonomy),
                new NominalAnnotator(entities, taxonomy),
                new MentionRuleAnnotator(rules.mentionRules(), taxonomy, lexicons)));
        reader.join().map(TrainedReader::pairs).ifPresent(annotators::add);
        annotators.add(new CoreferenceAnnotator(entities, taxonomy));
        return new NewsgraphPipeline(Pipeline.of(annotators), rules, taxonomy, lexicons);
    }

    /** The annotated article, without facts. */
    public Document annotate(Article article) {
        return pipeline.annotate(article);
    }

    /** A document whose sentences, tokens and perhaps more are given, with all other layers. */
    public Document complete(Document given, Set<Layer> present) {
        return pipeline.complete(given, present);
    }

    /** A document whose sentences and tokens are given, with tags and dependencies. */
    public Document parse(Document given) {
        return complete(given, BESIDES_SYNTAX);
    }

    /** The facts of an excerpt, in which a person may be no more than a pronoun. */
    public ArticleFacts excerpt(Article article) {
        return factBuilder.withPronouns().factsIn(annotate(article));
    }

    @Override
    public ArticleFacts apply(Article article) {
        return factBuilder.factsIn(annotate(article));
    }

    /** What the rules and the reader find in an annotated article, whether or not facts can be made of it. */
    public List<Finding> findings(Document document) {
        var findings = new ArrayList<>(engine.findings(document));
        findings.addAll(relations.findings(document));
        return findings;
    }

    /** Where in an annotated article rules began to hold and did not. */
    public List<NearMiss> nearMisses(Document document) {
        return engine.nearMisses(document);
    }

    public RuleBook rules() {
        return rules;
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public Lexicons lexicons() {
        return lexicons;
    }
}
