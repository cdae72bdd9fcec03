// Gives the Fuseki interface our prefixes and ready-made queries, and answers in place of the two services on the web that it
// would ask for prefixes and vocabulary terms.
(function () {
  const settings = fetch('./newsgraph-ui.json').then((response) => response.json());
  const web = window.fetch.bind(window);
  const json = (value) => new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });
  window.fetch = function (resource, options) {
    const address = String(resource && resource.url ? resource.url : resource);
    if (address.includes('prefix.cc')) {
      return settings.then((s) => json(s.prefixes));
    }
    if (address.includes('lov.linkeddata.es')) {
      return Promise.resolve(json({ total_results: 0, results: [] }));
    }
    return web(resource, options);
  };

  function link(query) {
    return '#/dataset/newsgraph/query?query=' + encodeURIComponent(query.text);
  }

  // Puts our queries beside the two examples that the query page has of its own.
  function addExamples(queries) {
    const page = location.hash.startsWith('#/dataset/newsgraph/query');
    const known = document.getElementById('newsgraph-examples');
    const own = [...document.querySelectorAll('.badge')].find((badge) => badge.textContent.trim() === 'Selection of triples');
    if (!page || known || !own) {
      return;
    }
    const list = document.createElement('div');
    list.id = 'newsgraph-examples';
    list.style.marginTop = '.5rem';
    for (const query of queries) {
      const badge = document.createElement('a');
      badge.href = link(query);
      badge.title = query.summary;
      badge.textContent = query.name;
      badge.className = 'badge bg-primary me-1 mb-1';
      badge.style.textDecoration = 'none';
      badge.addEventListener('click', () => setTimeout(() => location.reload(), 0));
      list.appendChild(badge);
    }
    own.parentElement.parentElement.appendChild(list);
  }

  settings.then((s) => {
    const watch = new MutationObserver(() => addExamples(s.queries));
    watch.observe(document.documentElement, { childList: true, subtree: true });
  });
})();
