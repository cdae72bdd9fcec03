package org.newsgraph.eval;

import java.util.List;
import org.newsgraph.text.Span;

/** What the program found in an article, in the form in which it is compared with answers. */
sealed interface Found permits FoundEntity, FoundFact {
    /** How many hold it so: as many answers may be answered by it, if they tell the same. */
    int claims();

    /** Where it stands in the text, UTF-16 offsets. */
    List<Span> places();

    /** The rule; for an entity its name. */
    String foundBy();

    /** The find for a reader. */
    String told();
}
