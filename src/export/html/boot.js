// Stands as a plain script in a story that was saved as one file: unpacks the app and starts it, from disk too, where a page may
// load no module and fetch nothing.
{
  const types = {
    css: 'text/css',
    js: 'text/javascript',
    json: 'application/json',
    webp: 'image/webp',
    woff2: 'font/woff2',
  };
  const typeOf = (path) => types[path.replace(/.*\./, '')] ?? 'application/octet-stream';
  const blobOf = (path, part) => URL.createObjectURL(new Blob([part], { type: typeOf(path) }));

  /** The files of the pack, by path: a length, the list of paths and sizes, then their bytes one after the other. */
  async function unpack() {
    const packed = atob(document.getElementById('groundtrack-pack').textContent.trim());
    const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
    const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const all = new Uint8Array(await new Response(whole).arrayBuffer());
    const start = 4 + new DataView(all.buffer).getUint32(0);
    const list = JSON.parse(new TextDecoder().decode(all.subarray(4, start)));
    const files = new Map();
    let at = start;
    for (const [path, size] of list) {
      files.set(path, all.subarray(at, at + size));
      at += size;
    }
    return files;
  }

  const places = [new URL('.', document.baseURI).href, 'http://localhost/'];

  /** The path of a packed file that an address means; null for another. */
  function pathOf(files, address) {
    const place = places.find((each) => address.startsWith(each));
    const path = place === undefined ? '' : address.slice(place.length).replace(/[?#].*/, '');
    return files.has(path) ? path : null;
  }

  /** What the app fetches of its own comes from the pack. */
  function serve(files) {
    const fetchOutside = window.fetch.bind(window);
    window.fetch = (input, options) => {
      const address = new URL(input instanceof Request ? input.url : input, document.baseURI).href;
      const path = pathOf(files, address);
      if (path === null) return fetchOutside(input, options);
      return Promise.resolve(new Response(files.get(path), { headers: { 'Content-Type': typeOf(path) } }));
    };
  }

  const text = (bytes) => new TextDecoder().decode(bytes);

  /** Styles with their fonts, and code with the names by which its parts find each other, as blobs. */
  function load(files) {
    const names = [...files.keys()].filter((path) => path.startsWith('assets/')).map((path) => path.slice(7));
    const ending = (kind) => names.filter((name) => name.endsWith(kind));
    const fonts = new Map(ending('.woff2').map((name) => [name, blobOf(name, files.get(`assets/${name}`))]));
    const cssOf = (name) =>
      text(files.get(`assets/${name}`)).replace(/url\((["']?)\.?\/?([^)"']+)\1\)/g, (whole, _quote, font) =>
        fonts.has(font) ? `url(${fonts.get(font)})` : whole,
      );
    const styles = new Map(ending('.css').map((name) => [name, cssOf(name)]));
    // Vite's loader knows styles by the end of their path: here the end of a comment.
    const sheets = new Map(
      [...styles].map(([name, css]) => [name, `data:text/css,${encodeURIComponent(css)}/*.css`]),
    );
    const scripts = new Set(ending('.js'));
    /** Of what a part loads before it only styles are left; parts find each other by name. */
    const codeOf = (name) => {
      const code = text(files.get(`assets/${name}`));
      const listed = /m\.f=(\[[^\]]*\])/.exec(code)?.[1];
      const before = listed ? JSON.parse(listed) : [];
      const isStyle = (i) => before[i]?.endsWith('.css');
      return code
        .replace(
          /__vite__mapDeps\(\[([\d,]*)\]\)/g,
          (_, list) => `__vite__mapDeps([${list.split(',').filter(isStyle)}])`,
        )
        .replace(/(["'`])\.\/([^"'`]+)\1/g, (whole, _quote, part) =>
          scripts.has(part) ? `"groundtrack/${part}"` : sheets.has(part) ? `"${sheets.get(part)}"` : whole,
        )
        .replaceAll('import.meta.url', `new URL("assets/${name}",document.baseURI).href`);
    };
    const imports = Object.fromEntries(
      [...scripts]
        .filter((name) => !/\.worker-/.test(name))
        .map((name) => [`groundtrack/${name}`, blobOf(name, codeOf(name))]),
    );
    return { styles, imports };
  }

  function add(tag, content, attributes = {}) {
    document.head.append(Object.assign(document.createElement(tag), { textContent: content }, attributes));
  }

  async function start() {
    const files = await unpack();
    serve(files);
    const { entry, styles: first } = JSON.parse(text(files.get('start.json')));
    const { styles, imports } = load(files);
    for (const path of first) add('style', styles.get(path.slice(7)) ?? '');
    add('script', JSON.stringify({ imports }), { type: 'importmap' });
    const { search, hash } = window.location;
    if (!/[?&](mode|scene|src)=/.test(search) && !/^#s=/.test(hash))
      window.groundtrackAddress = `http://localhost/?mode=present&src=http://localhost/story.groundtrack.json${search.replace(/^\?/, '&')}`;
    // Another scene in the fragment is another page to open.
    addEventListener('hashchange', () => window.location.reload());
    await import(`groundtrack/${entry.slice(7)}`);
  }

  start().catch((error) => {
    console.error(error);
    for (const note of document.querySelectorAll('#late')) note.hidden = false;
  });
}
