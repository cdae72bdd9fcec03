package org.newsgraph.text;

/**
 * Words between quotation marks.
 *
 * @param span with the marks, UTF-16 offsets in the article's text
 * @param closed whether a closing mark was found in the paragraph
 */
public record Quotation(Span span, boolean closed) {}
