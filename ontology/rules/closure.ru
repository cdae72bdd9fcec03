# What follows from the ontology: symmetric and transitive properties, then super-properties of the shortcuts.
PREFIX ng: <https://w3id.org/newsgraph/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT { GRAPH <graph/derived> { ?o ?p ?s } }
WHERE { GRAPH <graph/ontology> { ?p a owl:SymmetricProperty } GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { GRAPH ?any { ?o ?p ?s } } } ;

INSERT { GRAPH <graph/derived> { ?s ng:locatedIn ?o } }
WHERE { { SELECT DISTINCT ?s ?o { GRAPH ?g { ?s ng:locatedIn|ng:capitalOf ?m } GRAPH ?h { ?m ng:locatedIn|ng:capitalOf ?o } FILTER(?s != ?o) } }
        FILTER NOT EXISTS { GRAPH ?any { ?s ng:locatedIn ?o } } } ;

INSERT { GRAPH <graph/derived> { ?s ?super ?o } }
WHERE { GRAPH <graph/ontology> { ?p rdfs:subPropertyOf+ ?super . ?super rdfs:subPropertyOf* ng:related }
        GRAPH ?g { ?s ?p ?o }
        FILTER NOT EXISTS { GRAPH ?any { ?s ?super ?o } } }
