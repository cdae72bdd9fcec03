package org.newsgraph.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private final Windows windows = new Windows(pieces());

    private static WordPieces pieces() {
        try {
            return WordPieces.read(
                    new ByteArrayInputStream("[UNK]\n[CLS]\n[SEP]\na\n##b".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void packsSentencesIntoOneWindow() {
        List<Window> found = windows.of(List.of(List.of("Ab", "a"), List.of("?", "ab")));
        assertThat(found)
                .containsExactly(new Window(
                        0,
                        List.of(1L, 3L, 4L, 3L, 0L, 3L, 4L, 2L),
                        List.of(0L, 1L, 1L, 0L, 5L, 0L, 0L, 0L),
                        List.of(1L, 3L, 4L, 5L),
                        List.of(0, 2),
                        true));
        assertThat(found.get(0).end(0)).isEqualTo(2);
        assertThat(found.get(0).end(1)).isEqualTo(4);
    }

    @Test
    void startsAnotherWindowWhereTheLimitIsReached() {
        List<List<String>> text = List.of(List.of("a", "a"), List.of("a"), List.of("a", "a"), List.of("a"));
        assertThat(windows.of(text, 5)).extracting(Window::sentence).containsExactly(0, 2);
        assertThat(windows.of(text, 4)).extracting(Window::sentence).containsExactly(0, 1, 2, 3);
        assertThat(windows.of(text, 0)).extracting(Window::size).containsExactly(2, 1, 2, 1);
    }

    @Test
    void aLongSentenceStandsAlone() {
        List<String> longer = Collections.nCopies(Windows.LIMIT, "a");
        List<Window> found = windows.of(List.of(List.of("a"), longer, List.of("a")));
        assertThat(found).extracting(Window::size).containsExactly(1, Windows.LIMIT, 1);
        assertThat(found).allMatch(Window::whole);
    }

    @Test
    void theEndOfAVeryLongSentenceIsCutOff() {
        List<Window> found = windows.of(List.of(Collections.nCopies(600, "a"), List.of("a")));
        assertThat(found).extracting(Window::size).containsExactly(Windows.LONGEST - 2, 1);
        assertThat(found).extracting(Window::whole).containsExactly(false, true);
        assertThat(found.get(0).pieces()).hasSize(Windows.LONGEST);
    }

    @Test
    void aTextWithoutSentencesHasNoWindow() {
        assertThat(windows.of(List.of())).isEmpty();
    }

    @Test
    void aSentenceWithoutWordsKeepsItsPlace() {
        List<Window> found = windows.of(List.of(List.of(), List.of("a")));
        assertThat(found).extracting(Window::starts).containsExactly(List.of(0, 0));
    }
}
