package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Span;

/** How certain the words around a trigger make it. The trigger is the word that is written in capitals. */
class FactualityReaderTest {
    private static final FactualityReader READER = new FactualityReader(new Lexicons());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CT+     | Soldiers/NNS/2:nsubj LEFT/VBD/0:root
                    CT-     | Soldiers/NNS/4:nsubj did/VBD/4:aux not/RB/4:advmod LEAVE/VB/0:root
                    CT-     | No/DT/2:det soldiers/NNS/3:nsubj LEFT/VBD/0:root
                    CT-     | Nobody/NN/2:nsubj LEFT/VBD/0:root
                    CT-     | Neither/DT/2:det side/NN/3:nsubj FIRED/VBD/0:root
                    CT-     | They/PRP/2:nsubj FIRED/VBD/0:root no/DT/4:det shots/NNS/2:obj
                    CT-     | No/DT/2:det CLASHES/NNS/4:nsubj:pass were/VBD/4:aux:pass report/VBN/0:root
                    CT+     | They/PRP/4:nsubj not/RB/4:advmod only/RB/2:advmod ROBBED/VBD/0:root him/PRP/4:obj
                    CT-     | They/PRP/4:nsubj no/DT/3:det longer/RB/4:advmod LEFT/VBD/0:root
                    CT-     | They/PRP/4:nsubj could/MD/4:aux not/RB/4:advmod LEAVE/VB/0:root
                    PS+     | They/PRP/3:nsubj could/MD/3:aux LEAVE/VB/0:root
                    PR+     | They/PRP/3:nsubj apparently/RB/3:advmod LEFT/VBD/0:root
                    CT+/FUT | They/PRP/3:nsubj will/MD/3:aux LEAVE/VB/0:root
                    CT-/FUT | They/PRP/4:nsubj will/MD/4:aux not/RB/4:advmod LEAVE/VB/0:root
                    PS+/FUT | They/PRP/4:nsubj were/VBD/4:cop to/TO/4:mark LEAVE/VB/0:root
                    PS+/FUT | They/PRP/2:nsubj plan/VBP/0:root to/TO/4:mark LEAVE/VB/2:xcomp
                    PS-/FUT | They/PRP/4:nsubj do/VBP/4:aux not/RB/4:advmod plan/VB/0:root to/TO/6:mark LEAVE/VB/4:xcomp
                    PS-/FUT | They/PRP/4:nsubj did/VBD/4:aux not/RB/4:advmod have/VB/0:root intention/NN/4:obj of/IN/7:mark LEAVING/VBG/5:acl
                    UN      | There/EX/2:expl is/VBZ/0:root no/DT/4:det evidence/NN/2:nsubj that/IN/7:mark they/PRP/7:nsubj LEFT/VBD/4:acl
                    CT-     | It/PRP/4:nsubj is/VBZ/4:cop a/DT/4:det pretext/NN/0:root that/IN/7:mark they/PRP/7:nsubj LEFT/VBD/4:acl
                    UN      | He/PRP/4:nsubj could/MD/4:aux not/RB/4:advmod confirm/VB/0:root that/IN/7:mark they/PRP/7:nsubj LEFT/VBD/4:ccomp
                    UN      | He/PRP/4:nsubj did/VBD/4:aux not/RB/4:advmod deny/VB/0:root that/IN/7:mark they/PRP/7:nsubj LEFT/VBD/4:ccomp
                    CT-     | They/PRP/2:nsubj prevent/VBD/0:root an/DT/4:det ATTACK/NN/2:obj
                    CT-     | They/PRP/2:nsubj stayed/VBD/0:root without/IN/4:mark FIRING/VBG/2:advcl
                    CT+     | They/PRP/4:nsubj did/VBD/4:aux not/RB/4:advmod stop/VB/0:root ,/,/6:punct FORCING/VBG/4:advcl
                    CT-     | They/PRP/4:nsubj did/VBD/4:aux not/RB/4:advmod go/VB/0:root LOOTING/VBG/4:advcl
                    CT-     | They/PRP/2:nsubj stop/VBD/0:root them/PRP/2:obj from/IN/5:mark FIRING/VBG/2:advcl
                    CT+     | They/PRP/2:nsubj stop/VBD/0:root FIRING/VBG/2:xcomp
                    PS+/FUT | They/PRP/3:nsubj would/MD/3:aux LEAVE/VB/0:root if/IN/6:mark it/PRP/6:nsubj rained/VBD/3:advcl
                    PS+/FUT | They/PRP/3:nsubj would/MD/3:aux LEAVE/VB/0:root and/CC/5:cc return/VB/3:conj if/IN/8:mark it/PRP/8:nsubj rained/VBD/5:advcl
                    UN      | They/PRP/2:nsubj stay/VBP/0:root if/IN/5:mark soldiers/NNS/5:nsubj LEAVE/VBP/2:advcl
                    CT+     | He/PRP/4:nsubj did/VBD/4:aux not/RB/4:advmod resign/VB/0:root after/IN/7:mark they/PRP/7:nsubj LEFT/VBD/4:advcl
                    CT+     | He/PRP/4:nsubj did/VBD/4:aux not/RB/4:advmod resign/VB/0:root when/WRB/7:advmod they/PRP/7:nsubj LEFT/VBD/4:advcl
                    CT+     | He/PRP/4:nsubj did/VBD/4:aux not/RB/4:advmod resign/VB/0:root but/CC/6:cc LEFT/VBD/4:conj
                    CT-     | He/PRP/4:nsubj did/VBD/4:aux not/RB/4:advmod resign/VB/0:root or/CC/6:cc LEAVE/VB/4:conj
                    CT+     | He/PRP/2:nsubj ordered/VBD/0:root the/DT/4:det man/NN/2:obj who/WP/6:nsubj LEFT/VBD/4:acl:relcl
                    CT+     | Nobody/NN/4:nsubj:pass was/VBD/4:aux:pass not/RB/4:advmod seen/VBN/0:root since/IN/6:case PROTESTS/NNS/4:obl
                    PS+/FUT | They/PRP/2:nsubj call/VBD/0:root for/IN/5:case his/PRP$/5:nmod:poss RESIGNATION/NN/2:obl
                    UN      | Did/VBD/3:aux they/PRP/3:nsubj LEAVE/VB/0:root ?/./3:punct
                    UN      | He/PRP/3:nsubj:pass was/VBD/3:aux:pass accuse/VBN/0:root of/IN/5:mark LEAVING/VBG/3:advcl
                    CT+     | They/PRP/2:nsubj kept/VBD/0:root power/NN/2:obj despite/IN/5:mark LEAVING/VBG/3:acl
                    PS+/FUT | They/PRP/2:nsubj kept/VBD/0:root power/NN/2:obj to/TO/5:mark LEAVE/VB/3:acl
                    PS+/FUT | They/PRP/2:nsubj plan/VBP/0:root to/TO/4:mark leave/VB/2:xcomp and/CC/7:cc to/TO/7:mark RETURN/VB/2:conj
                    CT-     | They/PRP/2:nsubj have/VBP/0:root yet/RB/2:advmod to/TO/5:mark LEAVE/VB/2:xcomp
                    UN/FUT  | They/PRP/2:nsubj have/VBP/0:root to/TO/4:mark LEAVE/VB/2:xcomp
                    UN/FUT  | They/PRP/2:nsubj need/VBP/0:root to/TO/4:mark LEAVE/VB/2:xcomp
                    CT+/FUT | They/PRP/2:nsubj signed/VBD/0:root an/DT/4:det agreement/NN/2:obj to/TO/6:mark LEAVE/VB/4:acl
                    PS+/FUT | They/PRP/3:nsubj are/VBP/3:cop interested/JJ/0:root in/IN/5:mark LEAVING/VBG/3:advcl
                    UN      | They/PRP/2:nsubj waited/VBD/0:root unless/IN/5:mark he/PRP/5:nsubj LEFT/VBD/2:parataxis
                    CT+     | He/PRP/2:nsubj waited/VBD/0:root until/IN/5:mark they/PRP/5:nsubj LEFT/VBD/2:advcl
                    CT+/FUT | He/PRP/2:nsubj waits/VBZ/0:root until/IN/5:mark they/PRP/5:nsubj LEAVE/VBP/2:advcl
                    PS+     | They/PRP/3:nsubj:pass are/VBP/3:aux:pass fear/VBN/0:root to/TO/6:mark have/VB/6:aux LEFT/VBN/3:xcomp
                    PS+/FUT | They/PRP/2:nsubj argue/VBP/0:root for/IN/6:mark him/PRP/6:nsubj to/TO/6:mark LEAVE/VB/2:xcomp
                    UN      | They/PRP/2:nsubj made/VBD/0:root a/DT/4:det decision/NN/2:obj of/IN/7:mark whether/IN/7:mark LEAVING/VBG/4:acl
                    CT+     | They/PRP/3:nsubj were/VBD/3:cop able/JJ/0:root to/TO/5:mark LEAVE/VB/3:xcomp
                    PS+     | They/PRP/3:nsubj are/VBP/3:cop able/JJ/0:root to/TO/5:mark LEAVE/VB/3:xcomp
                    UN/FUT  | They/PRP/2:nsubj had/VBD/0:root to/TO/4:mark LEAVE/VB/2:xcomp
                    CT+     | They/PRP/2:nsubj gather/VBD/0:root to/TO/4:mark PROTEST/VB/2:advcl
                    PS+/FUT | They/PRP/2:nsubj left/VBD/0:root to/TO/4:mark PROTEST/VB/2:advcl
                    CT+     | They/PRP/2:nsubj will/MD/3:aux study/VB/0:root why/WRB/6:advmod they/PRP/6:nsubj LEFT/VBD/3:ccomp
                    CT+     | They/PRP/3:nsubj will/MD/3:aux remember/VB/0:root soldiers/NNS/3:obj LOST/VBN/4:acl
                    PS+/FUT | They/PRP/2:nsubj urge/VBP/0:root a/DT/4:det law/NN/2:obj BANNING/VBG/4:acl it/PRP/5:obj
                    CT+     | They/PRP/2:nsubj urge/VBP/0:root the/DT/4:det man/NN/2:obj CARRYING/VBG/4:acl it/PRP/5:obj
                    UN      | They/PRP/5:nsubj are/VBP/5:cop neither/CC/5:cc:preconj really/RB/5:advmod unable/JJ/0:root to/TO/7:mark LEAVE/VB/5:xcomp
                    PS+/FUT | LEAVE/VB/0:root the/DT/3:det port/NN/1:obj
                    CT+     | They/PRP/4:nsubj did/VBD/4:aux not/RB/4:advmod mention/VB/0:root ATTACKS/NNS/4:obj
                    CT-     | They/PRP/4:nsubj did/VBD/4:aux not/RB/4:advmod carry/VB/0:root ATTACKS/NNS/4:obj
                    CT+     | They/PRP/3:nsubj can/MD/3:aux see/VB/0:root where/WRB/6:advmod they/PRP/6:nsubj LEFT/VBD/3:advcl
                    """)
    void factualityIsReadFromTheSyntaxAround(String code, String line) {
        Sentence sentence = Sketch.document(line).sentences().get(0);
        int trigger = IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).form().length() > 1
                        && sentence.token(i)
                                .form()
                                .equals(sentence.token(i).form().toUpperCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow();

        Factuality read = READER.read(sentence, trigger, new Span(0, sentence.size()));

        assertThat(read.code()).as(line).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"NEG, CT-", "PR, PR+", "PS, PS+", "UN, UN", "FUT, CT+/FUT", "PSFUT, PS+/FUT", "UNFUT, UN/FUT", "OK, CT+"
    })
    void anEffectChangesCertaintyPolarityOrTime(String effect, String code) {
        assertThat(Factuality.CERTAIN.after(effect).code()).isEqualTo(code);
    }
}
