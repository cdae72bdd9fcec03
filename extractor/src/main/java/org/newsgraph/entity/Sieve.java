package org.newsgraph.entity;

/** One kind of evidence that mentions mean the same thing. Sieves run from the most certain to the least. */
sealed interface Sieve
        permits NameSieve,
                ShortNameSieve,
                DemonymSieve,
                AppositionSieve,
                RelativeSieve,
                RoleSieve,
                HeadMatchSieve,
                SpeakerSieve,
                ReadSieve,
                PronounSieve,
                FirstPersonSieve {
    void link(Clusters clusters);
}
