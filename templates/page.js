// What makes the page more than paper: charts that answer to the pointer, tables as CSV, light and dark, folded details.
// Without it (no script, printing) the page is complete. It is part of the page's security policy by its hash and reads
// nothing but the page itself.
(function () {
  'use strict';

  var root = document.documentElement;

  // Packed: the rows of the tables, the specs of the charts, and what draws them. Unpacked once, when first asked for.

  var unpacked = {};

  function unpack(name) {
    unpacked[name] = unpacked[name] || (async function () {
      var element = document.querySelector('script[data-packed="' + name + '"]');
      if (!element) throw new Error('No ' + name + ' in this page.');
      var bytes = Uint8Array.from(atob(element.textContent), function (letter) { return letter.charCodeAt(0); });
      return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
    })();
    return unpacked[name];
  }

  var read = {};

  function data(name) {
    read[name] = read[name] || unpack(name).then(JSON.parse);
    return read[name];
  }

  var started = null;

  // The policy of the page knows the runtime by its hash, and runs nothing else.
  function runtime() {
    started = started || unpack('runtime').then(function (code) {
      var script = document.createElement('script');
      script.textContent = code;
      document.head.append(script);
    });
    return started;
  }

  // Light and dark

  var appearance = document.querySelector('.appearance');
  if (appearance) {
    appearance.hidden = false;
    appearance.addEventListener('click', function () {
      var dark = root.dataset.theme
        ? root.dataset.theme === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark';
    });
  }

  // Details are folded on a screen and open on paper.

  var methods = document.querySelectorAll('details.method');
  methods.forEach(function (details) { details.open = false; });
  addEventListener('beforeprint', function () { methods.forEach(function (details) { details.open = true; }); });

  // Tables as CSV

  function isFormula(cell) {
    return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) && !/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(cell);
  }

  function field(cell) {
    if (cell === null) return '';
    if (typeof cell !== 'string') return String(cell);
    var safe = isFormula(cell) ? "'" + cell : cell;
    return /[",\r\n]/.test(safe) || safe !== cell ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  }

  function line(cells) {
    return cells.map(field).join(',') + '\r\n';
  }

  document.querySelectorAll('button.download').forEach(function (button) {
    button.hidden = typeof DecompressionStream === 'undefined';
    button.addEventListener('click', async function () {
      var table = (await data('tables'))[button.dataset.table];
      // The mark at the start tells spreadsheets that the file is UTF-8.
      var csv = '\ufeff' + line(table.columns) + table.rows.map(line).join('');
      var link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      link.download = table.name + '.csv';
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    });
  });

  // Charts

  var tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  document.body.append(tip);

  function showTip(handler, event, item, value) {
    tip.hidden = value === null || value === undefined || value === '';
    if (tip.hidden) return;
    var list = document.createElement('dl');
    Object.entries(value).forEach(function (entry) {
      var name = document.createElement('dt');
      var text = document.createElement('dd');
      name.textContent = entry[0];
      text.textContent = entry[1];
      list.append(name, text);
    });
    tip.replaceChildren(list);
    var place = tip.getBoundingClientRect();
    tip.style.left = Math.max(8, Math.min(event.clientX + 14, innerWidth - place.width - 8)) + 'px';
    tip.style.top = Math.max(8, Math.min(event.clientY + 14, innerHeight - place.height - 8)) + 'px';
  }

  function refuse() {
    return Promise.reject(new Error('Charts load nothing.'));
  }

  async function draw(holder) {
    await runtime();
    var spec = (await data('charts'))[holder.dataset.chart];
    var still = holder.querySelector('svg');
    if (!spec || !still || typeof vega === 'undefined') return;
    var live = document.createElement('div');
    live.setAttribute('role', 'img');
    live.setAttribute('aria-label', still.querySelector('title').textContent);
    live.hidden = true;
    holder.append(live);
    // Expressions are interpreted: the page's policy allows no code made from text.
    await new vega.View(vega.parse(spec, null, { ast: true }), {
      expr: vega.expressionInterpreter,
      loader: { load: refuse, sanitize: refuse, http: refuse, file: refuse },
      renderer: 'svg',
      container: live,
      hover: true,
      tooltip: showTip,
      logLevel: vega.None,
    }).runAsync().then(
      function () {
        live.querySelector('svg').setAttribute('aria-hidden', 'true');
        still.remove();
        live.hidden = false;
        holder.dataset.live = 'true';
      },
      function () { live.remove(); },
    );
  }

  var near = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      near.unobserve(entry.target);
      // Where it cannot be drawn the still picture stays.
      draw(entry.target).catch(function () {});
    });
  }, { rootMargin: '400px' });
  document.querySelectorAll('.picture[data-chart]').forEach(function (holder) { near.observe(holder); });

  root.dataset.ready = 'true';
})();
