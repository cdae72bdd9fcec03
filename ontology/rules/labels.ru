# Labels for the text index, and for browsers that know only rdfs:label.
PREFIX ng: <https://w3id.org/newsgraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { GRAPH <graph/derived> { ?s rdfs:label ?label } }
WHERE { GRAPH ?g { ?s skos:prefLabel|skos:altLabel ?label } } ;

# Labels and order of the classes and properties, so that queries can show and climb them.
INSERT { GRAPH <graph/derived> { ?c rdfs:label ?label . ?c rdfs:subClassOf ?up } }
WHERE { GRAPH <graph/ontology> { ?c a <http://www.w3.org/2002/07/owl#Class> ; rdfs:label ?label OPTIONAL { ?c rdfs:subClassOf ?up } } } ;

INSERT { GRAPH <graph/derived> { ?p rdfs:label ?label . ?p rdfs:subPropertyOf ?up } }
WHERE { GRAPH <graph/ontology> { ?p a ?kind ; rdfs:label ?label OPTIONAL { ?p rdfs:subPropertyOf ?up }
        FILTER(?kind IN (<http://www.w3.org/2002/07/owl#ObjectProperty>, <http://www.w3.org/2002/07/owl#DatatypeProperty>)) } }
