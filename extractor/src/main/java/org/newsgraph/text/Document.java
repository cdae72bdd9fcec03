package org.newsgraph.text;

import java.util.List;
import java.util.Optional;

/**
 * An article and what the annotators found in it.
 *
 * @param mentions sorted; they may nest ("Almaty" in "Almaty police"), and never cross
 * @param chains every mention belongs to at most one chain
 * @param reading what a trained reader saw, when one read the article
 */
public record Document(
        Article article,
        List<Sentence> sentences,
        List<Quotation> quotations,
        List<TimeValue> times,
        List<Mention> mentions,
        List<Chain> chains,
        Optional<Reading> reading) {

    public Document {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
        times = List.copyOf(times);
        mentions = mentions.stream().sorted().distinct().toList();
        chains = List.copyOf(chains);
    }

    public static Document of(Article article) {
        return new Document(article, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    public Document withSentences(List<Sentence> newSentences) {
        return new Document(article, newSentences, quotations, times, mentions, chains, reading);
    }

    public Document withQuotations(List<Quotation> newQuotations) {
        return new Document(article, sentences, newQuotations, times, mentions, chains, reading);
    }

    public Document withTimes(List<TimeValue> newTimes) {
        return new Document(article, sentences, quotations, newTimes, mentions, chains, reading);
    }

    public Document withMentions(List<Mention> newMentions) {
        return new Document(article, sentences, quotations, times, newMentions, chains, reading);
    }

    public Document withChains(List<Chain> newChains) {
        return new Document(article, sentences, quotations, times, mentions, newChains, reading);
    }

    public Document withReading(Reading newReading) {
        return new Document(article, sentences, quotations, times, mentions, chains, Optional.of(newReading));
    }

    /** What a trained reader saw in a sentence; empty when none read it. */
    public Optional<SentenceReading> reading(Sentence sentence) {
        return reading.flatMap(seen -> seen.sentence(sentence.index()));
    }

    public Sentence sentence(Mention mention) {
        return sentences.get(mention.sentence());
    }

    /** The place of a mention in the article's text, UTF-16 offsets. */
    public Span textSpan(Mention mention) {
        return sentence(mention).textSpan(mention.tokens());
    }

    /** A mention as it is written. */
    public String text(Mention mention) {
        return article.slice(textSpan(mention));
    }

    public Optional<Chain> chainOf(Mention mention) {
        return chains.stream()
                .filter(chain -> chain.mentions().contains(mention))
                .findFirst();
    }

    public List<Mention> mentionsIn(Sentence sentence) {
        return mentions.stream()
                .filter(mention -> mention.sentence() == sentence.index())
                .toList();
    }
}
