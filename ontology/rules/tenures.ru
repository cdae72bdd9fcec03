# Shortcuts from asserted tenures. Where two articles disagree on a tenure of one post by one holder, the newest one counts.
PREFIX ng: <https://w3id.org/newsgraph/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH <graph/derived> { ?holder ng:holdsPost ?post } }
WHERE {
  GRAPH ?g { ?t a ng:PostTenure ; ng:status ng:Asserted ; ng:holder ?holder ; ng:heldPost ?post ; ng:tenureStatus ?s .
             OPTIONAL { ?t ng:asOf ?asOf } }
  FILTER(?s IN ("current", "acting"))
  FILTER NOT EXISTS {
    GRAPH ?g2 { ?t2 ng:holder ?holder ; ng:heldPost ?post ; a ng:PostTenure ; ng:status ng:Asserted ; ng:tenureStatus "former" ; ng:asOf ?later }
    FILTER(!BOUND(?asOf) || ?later > ?asOf)
  }
} ;

INSERT { GRAPH <graph/derived> { ?holder ng:formerlyHeldPost ?post } }
WHERE {
  GRAPH ?g { ?t a ng:PostTenure ; ng:status ng:Asserted ; ng:holder ?holder ; ng:heldPost ?post ; ng:tenureStatus "former" }
  FILTER NOT EXISTS { GRAPH <graph/derived> { ?holder ng:holdsPost ?post } }
} ;

# Which roles head an organisation or a state is said here and nowhere else.
INSERT { GRAPH <graph/derived> { ?holder ng:headOf ?body } }
WHERE {
  GRAPH <graph/derived> { ?holder ng:holdsPost ?post }
  GRAPH ?g { ?post ng:postIn ?body ; ng:roleLabel ?role }
  FILTER(LCASE(?role) IN ("head", "chief", "president", "prime minister", "premier", "chancellor", "chairman", "chairwoman", "chairperson", "chair",
    "director", "director general", "director-general", "executive director", "managing director", "secretary general", "secretary-general", "governor",
    "mayor", "chief executive", "chief executive officer", "ceo", "leader", "commander", "king", "queen", "emperor", "pope", "supreme leader",
    "general secretary", "speaker", "rector", "first minister", "chief minister"))
} ;

INSERT { GRAPH <graph/derived> { ?holder ng:formerHeadOf ?body } }
WHERE {
  GRAPH <graph/derived> { ?holder ng:formerlyHeldPost ?post }
  GRAPH ?g { ?post ng:postIn ?body ; ng:roleLabel ?role }
  FILTER(LCASE(?role) IN ("head", "chief", "president", "prime minister", "premier", "chancellor", "chairman", "chairwoman", "chairperson", "chair",
    "director", "director general", "director-general", "executive director", "managing director", "secretary general", "secretary-general", "governor",
    "mayor", "chief executive", "chief executive officer", "ceo", "leader", "commander", "king", "queen", "emperor", "pope", "supreme leader",
    "general secretary", "speaker", "rector", "first minister", "chief minister"))
} ;

INSERT { GRAPH <graph/derived> { ?holder ng:spokespersonFor ?body } }
WHERE {
  GRAPH <graph/derived> { ?holder ng:holdsPost ?post }
  GRAPH ?g { ?post ng:postIn ?body ; ng:roleLabel ?role }
  FILTER(REGEX(?role, "(spokes(man|woman|person)|press secretary)$", "i"))
} ;

INSERT { GRAPH <graph/derived> { ?holder ng:worksFor ?body } }
WHERE {
  { GRAPH <graph/derived> { ?holder ng:holdsPost ?post } GRAPH ?g { ?post ng:postIn ?body } }
  UNION
  { GRAPH ?g { ?t a ng:Employment ; ng:status ng:Asserted ; ng:holder ?holder ; ng:inOrganization ?body ; ng:tenureStatus "current" } }
} ;

INSERT { GRAPH <graph/derived> { ?holder ng:memberOf ?body } }
WHERE {
  GRAPH ?g { ?t a ng:Membership ; ng:status ng:Asserted ; ng:holder ?holder ; ng:inOrganization ?body ; ng:tenureStatus "current" .
             OPTIONAL { ?t ng:asOf ?asOf } }
  FILTER NOT EXISTS {
    GRAPH ?g2 { ?t2 ng:holder ?holder ; ng:inOrganization ?body ; a ng:Membership ; ng:status ng:Asserted ; ng:tenureStatus "former" ; ng:asOf ?later }
    FILTER(!BOUND(?asOf) || ?later > ?asOf)
  }
}
