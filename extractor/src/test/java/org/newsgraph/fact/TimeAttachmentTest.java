package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Span;

/** Whether "Friday" dates what the word in capitals tells. */
class TimeAttachmentTest {
    private static final TimeAttachment ATTACHMENT = new TimeAttachment(new Lexicons());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    yes | They/PRP/2:nsubj LEFT/VBD/0:root Friday/NNP/2:obl
                    yes | They/PRP/2:nsubj HELD/VBD/0:root talks/NNS/2:obj Friday/NNP/3:nmod
                    yes | Friday/NNP/3:nmod:poss 's/POS/1:case attack/NN/4:nsubj KILLED/VBD/0:root him/PRP/4:obj
                    no  | They/PRP/2:nsubj STUDY/VBP/0:root Friday/NNP/5:nmod:poss 's/POS/3:case attack/NN/2:obj
                    no  | They/PRP/2:nsubj STUDY/VBP/0:root the/DT/4:det law/NN/2:obj on/IN/6:case votes/NNS/4:nmod of/IN/8:case Friday/NNP/6:nmod
                    yes | They/PRP/2:nsubj came/VBD/0:root Friday/NNP/2:obl and/CC/5:cc LEFT/VBD/2:conj
                    no  | They/PRP/2:nsubj came/VBD/0:root Friday/NNP/2:obl and/CC/6:cc he/PRP/6:nsubj LEFT/VBD/2:conj
                    yes | Friday/NNP/3:obl they/PRP/3:nsubj came/VBD/0:root and/CC/6:cc he/PRP/6:nsubj LEFT/VBD/3:conj
                    no  | It/PRP/2:nsubj sank/VBD/0:root Friday/NNP/2:obl and/CC/6:cc is/VBZ/6:aux SOLD/VBN/2:conj
                    yes | It/PRP/2:nsubj sank/VBD/0:root Friday/NNP/2:obl KILLING/VBG/2:advcl nine/CD/4:obj
                    no  | It/PRP/2:nsubj sank/VBD/0:root Friday/NNP/2:obl after/IN/6:mark they/PRP/6:nsubj LEFT/VBD/2:advcl
                    no  | Friday/NNP/4:obl after/IN/4:mark they/PRP/4:nsubj LEFT/VBD/6:advcl he/PRP/6:nsubj came/VBD/0:root
                    no  | They/PRP/2:nsubj agreed/VBD/0:root Friday/NNP/2:obl to/TO/5:mark LEAVE/VB/2:xcomp
                    yes | They/PRP/2:nsubj agreed/VBD/0:root to/TO/4:mark LEAVE/VB/2:xcomp Friday/NNP/2:obl
                    yes | They/PRP/2:nsubj plan/VBP/0:root Friday/NNP/2:obl to/TO/5:mark LEAVE/VB/2:xcomp
                    yes | They/PRP/2:nsubj saw/VBD/0:root an/DT/4:det attack/NN/2:obj Friday/NNP/4:nmod which/WDT/7:nsubj KILLED/VBD/4:acl:relcl
                    no  | They/PRP/2:nsubj came/VBD/0:root Friday/NNP/2:obl to/IN/5:case Oslo/NNP/2:obl which/WDT/7:nsubj FELL/VBD/5:acl:relcl
                    no  | It/PRP/2:nsubj DEPOSED/VBD/0:root him/PRP/2:obj ,/,/5:punct head/NN/3:acl:relcl since/IN/7:case Friday/NNP/5:nmod
                    no  | They/PRP/2:nsubj heard/VBD/0:root Friday/NNP/2:obl the/DT/5:det news/NN/2:obj that/IN/8:mark he/PRP/8:nsubj LEFT/VBD/5:acl
                    """)
    void anExpressionDatesWhatHappensThen(String dates, String line) {
        Sentence sentence = Sketch.document(line).sentences().get(0);
        int time = index(sentence, "Friday");
        int trigger = IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).form().length() > 2)
                .filter(i ->
                        sentence.token(i).form().equals(sentence.token(i).form().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();

        boolean reached =
                ATTACHMENT.reach(sentence, new Span(time, time + 1), trigger).isPresent();

        assertThat(reached).as(line).isEqualTo(dates.equals("yes"));
    }

    private static int index(Sentence sentence, String form) {
        return IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).form().equals(form))
                .findFirst()
                .orElseThrow();
    }
}
