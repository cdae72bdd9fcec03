# Shortcuts from asserted changes of office.
PREFIX ng: <https://w3id.org/newsgraph/ontology#>

INSERT { GRAPH <graph/derived> { ?new ng:replaced ?old } }
WHERE {
  GRAPH ?g { ?next ng:previousTenure ?previous ; ng:holder ?new ; ng:status ng:Asserted . ?previous ng:holder ?old ; ng:status ng:Asserted }
  FILTER(?new != ?old)
} ;

INSERT { GRAPH <graph/derived> { ?person ng:appointedBy ?agent } }
WHERE { GRAPH ?g { ?e a ng:Appointment ; ng:status ng:Asserted ; ng:personConcerned ?person ; ng:agent ?agent } FILTER(?person != ?agent) } ;

INSERT { GRAPH <graph/derived> { ?person ng:dismissedBy ?agent } }
WHERE { GRAPH ?g { ?e a ng:Dismissal ; ng:status ng:Asserted ; ng:personConcerned ?person ; ng:agent ?agent } FILTER(?person != ?agent) }
