// <groundtrack-scene>: a Groundtrack scene in a sandboxed iframe. What stands inside shows until its picture does.
// Types: embed.d.ts. Words: docs/embed.md.
{
  // Works as a classic script, as a module and from import(): the stack names this file in each of them.
  const own =
    document.currentScript?.src || /(https?:\/\/\S+?\/[^\s/?#]+\.m?js)/.exec(new Error().stack ?? '')?.[1];
  /** Version of the messages that this file speaks. */
  const SPOKEN = 1;
  /** Attributes that the address takes, and its names for them. */
  const PARAMETERS = {};
  for (const name of 'scene src site theme lang units ui quality data focus camera time'.split(' '))
    PARAMETERS[name] = name === 'time' ? 't' : name;
  /** Properties that reflect attributes, where the names differ: `focus` is a verb. `lang` and `title` are every element's. */
  const PROPERTIES = { focusPath: 'focus', srcBase: 'src-base' };
  for (const name of Object.keys(PARAMETERS)) if (!/^(focus|lang)$/.test(name)) PROPERTIES[name] = name;
  /** Verbs of the API, as src/embed/answer.ts has them; `focus` beside them. */
  const VERBS =
    'getScene setScene openScene getReport explain setInput resetInputs setTime play pause shot next previous addShot setShot moveShot removeShot nodes nodeState pick importFile link project stats snapshot film exportHtml destroy';
  const EVENTS = /^groundtrack:(ready|live|scene|focus|shot|error|height)$/;
  /** Attributes that a running globe follows, that a picture does not show, and that neither needs. */
  const FOLLOWED = /^(scene|theme|lang|units|time|camera)$/;
  const QUIET = /^(units|time|camera|focus)$/;
  const UNSEEN = /^(height|title|autostart)$/;
  /** Heights that a frame may ask for, CSS pixels. */
  const LEAST_PX = 120;
  const MOST_PX = 4000;
  /** A frame silent for so long is not there, milliseconds. */
  const PATIENCE_MS = 30_000;
  /** A frame that says nothing is shown so long after it loaded, milliseconds. */
  const UNSAID_MS = 3_000;
  /** Whether replies can find this page. */
  const HAS_ORIGIN = /^http/.test(origin);
  // As high as the frame will ask to be: nothing below it moves.
  const STYLE = `
    :host { display: block; position: relative; aspect-ratio: 16 / 9; min-height: 360px; overflow: hidden }
    :host([hidden]) { display: none }
    :host([sized]) { aspect-ratio: auto; min-height: 0 }
    iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; opacity: 0 }
    :host([loaded]) iframe { opacity: 1 }
    :host([loaded]) slot { display: none }`;

  const refusal = (errors) =>
    Object.assign(
      new Error(errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n')),
      { errors },
    );
  const fault = (message) => refusal([{ path: '', message }]);
  const refuse = (message) => Promise.reject(fault(message));

  /** The camera of an address as a scene has it. */
  function cameraOf(text) {
    const [longitudeDeg, latitudeDeg, altitudeM, headingDeg = 0, tiltDeg = 0, heightM] = text
      .split(',')
      .map(Number);
    const camera = { longitudeDeg, latitudeDeg, altitudeM, headingDeg, tiltDeg, follow: null };
    return heightM > 0 ? { ...camera, heightM } : camera;
  }

  /** A frame with Groundtrack in it: what is asked of it waits until it listens. */
  class Line {
    #waiting = new Map();
    #next = 0;
    #settle = null;
    #loads = 0;
    /** What the page in the frame told of itself, each once. */
    #told = new Set();
    /** Another page spoke before its load was heard of. */
    #spokeFirst = false;
    /** Why it ended; null while it has not. */
    gone = null;
    /** Whether the globe shows other things than the frame's address says. */
    followed = false;

    constructor(frame) {
      this.frame = frame;
      this.#wait();
    }

    #wait() {
      this.live = false;
      this.opened = new Promise((open, shut) => {
        this.#settle = { open, shut };
      });
      // Where nobody waits for it, its end is no error.
      this.opened.catch(() => {});
    }

    /** Settles once the frame listens; refused where that takes too long: a later call may be answered. */
    listens() {
      // One that is far down the page loads when the reader comes near, or now.
      this.frame.loading = 'eager';
      let late;
      const patience = new Promise((_, fail) => {
        late = setTimeout(
          () => fail(fault('Groundtrack does not answer; is its address right, and may this page frame it?')),
          PATIENCE_MS,
        );
      });
      return Promise.race([this.opened, patience]).finally(() => clearTimeout(late));
    }

    async call(verb, args) {
      await this.listens();
      if (this.gone) throw this.gone;
      const id = ++this.#next;
      const answer = await new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        this.frame.contentWindow.postMessage({ type: `groundtrack:${verb}`, v: SPOKEN, id, args }, '*');
      });
      if (verb === 'destroy') this.close('Groundtrack was taken down.');
      return answer;
    }

    hear({ type, id, ok, value, errors }) {
      if (type === 'groundtrack:ready' || type === 'groundtrack:live') this.#listensNow(type);
      const asked = type === 'groundtrack:reply' && this.#waiting.get(id);
      if (!asked) return;
      this.#waiting.delete(id);
      if (ok) asked.resolve(value);
      else asked.reject(refusal(errors ?? []));
    }

    #listensNow(type) {
      if (this.#told.has(type)) {
        this.#anew();
        this.#spokeFirst = true;
      }
      this.#told.add(type);
      this.live ||= type === 'groundtrack:live';
      this.#settle.open();
    }

    /** The frame has loaded. Gives whether it had before: that page answers no more. */
    loaded() {
      const again = this.#loads++ > 0;
      if (again && !this.#spokeFirst) this.#anew();
      this.#spokeFirst = false;
      return again;
    }

    #anew() {
      this.#refuseAll(fault('The frame was loaded anew.'));
      if (this.#told.size > 0) this.#wait();
      this.#told.clear();
    }

    #refuseAll(reason) {
      for (const { reject } of this.#waiting.values()) reject(reason);
      this.#waiting.clear();
    }

    close(message = 'The frame was taken away.') {
      this.gone ??= fault(message);
      this.live = false;
      this.#settle.shut(this.gone);
      this.#refuseAll(this.gone);
    }
  }

  /** Elements in the page. Their frames stand in shadow trees. */
  const all = new Set();
  /** What each frame last said of its place among the globes of the page, by its window. */
  const seats = new Map();
  /** A frame that is gone cannot say so. */
  function leaveSeats(isGone = (frame) => frame.closed) {
    for (const [gone, data] of seats) {
      if (!isGone(gone)) continue;
      seats.delete(gone);
      for (const frame of seats.keys()) frame.postMessage({ ...data, rank: null }, '*');
    }
  }
  /** Where the page itself framed Groundtrack: others may lie. */
  const plain = () =>
    [...document.querySelectorAll('iframe')]
      .filter((frame) => frame.src.startsWith(new URL('/', own).href))
      .map((frame) => frame.contentWindow);
  const isOurs = (source) => [...all].some((element) => element.holds(source)) || plain().includes(source);
  const sayAll = (source) => source.postMessage({ type: 'groundtrack-seats', v: SPOKEN }, '*');
  addEventListener('message', ({ source, data }) => {
    // Plain iframes tell any page their height.
    if (!/^groundtrack(-seat|:height)$/.test(data?.type)) return;
    leaveSeats();
    if (!source || !isOurs(source)) return;
    for (const [frame, known] of seats) {
      if (frame === source) continue;
      source.postMessage(known, '*');
      if (data.id) frame.postMessage(data, '*');
    }
    if (data.id) seats.set(source, data);
    sayAll(source);
  });
  // What was said before this file came is said again.
  plain().forEach(sayAll);

  class GroundtrackScene extends HTMLElement {
    static observedAttributes = [...Object.keys(PARAMETERS), 'autostart', 'height', 'src-base', 'title'];
    #line = null;
    /** Names of the attributes that changed and are not followed yet. */
    #changed = new Set();
    #following = false;
    /** What the frame asked for last, pixels. */
    #toldPx = null;
    #hear = ({ source, data }) => {
      if (!this.#line || source !== this.#line.frame.contentWindow || !data) return;
      this.#line.hear(data);
      if (data.type === 'groundtrack:live') this.#follow();
      const event = EVENTS.exec(data.type)?.[1];
      if (!event) return;
      if (event === 'height' && Number.isFinite(data.value)) {
        this.#toldPx = Math.min(MOST_PX, Math.max(LEAST_PX, data.value));
        this.#dress();
      }
      this.#tell(event, data.value);
    };

    connectedCallback() {
      if (!this.shadowRoot) {
        const root = this.attachShadow({ mode: 'open' });
        // No style element: a page's policy may refuse those.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
        root.adoptedStyleSheets = [sheet];
        root.append(document.createElement('slot'));
        // Properties that were set before this file came.
        for (const name of [...Object.keys(PROPERTIES), 'autostart', 'height']) {
          if (!Object.hasOwn(this, name)) continue;
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      addEventListener('message', this.#hear);
      all.add(this);
      this.#build();
    }

    disconnectedCallback() {
      removeEventListener('message', this.#hear);
      all.delete(this);
      leaveSeats();
      this.#line?.close();
      this.#line = null;
      this.#keepOnly(null);
      this.toggleAttribute('loaded', false);
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#line || before === now) return;
      this.#changed.add(name);
      // Several may change at once.
      queueMicrotask(() => this.#follow());
    }

    get version() {
      return SPOKEN;
    }

    /** Settles once the frame answers: its picture stands, or the globe. Rejects where a verb would. */
    get ready() {
      return this.#deaf() ?? this.#line.listens();
    }

    get autostart() {
      return (this.getAttribute('autostart') ?? 'false') !== 'false';
    }

    set autostart(on) {
      this.toggleAttribute('autostart', Boolean(on));
    }

    get height() {
      const height = Number.parseFloat(this.getAttribute('height') ?? '');
      return height > 0 ? height : null;
    }

    set height(px) {
      reflect(this, 'height', px);
    }

    /** Looks at what a path names; without one, as any element's `focus`. */
    focus(path) {
      if (typeof path === 'string' || path === null) return this.call('focus', path);
      return this.#line?.frame.focus(path);
    }

    /** Asks the app. Rejects with an Error whose `errors` say the path of each fault. */
    call(verb, ...args) {
      return this.#deaf() ?? this.#line.call(verb, args);
    }

    /** The refusal where nothing can be asked, else null. */
    #deaf() {
      if (!this.#line) return refuse('The element is in no page.');
      if (HAS_ORIGIN) return null;
      return refuse('A page without an origin of its own cannot speak to the frame.');
    }

    holds(source) {
      return source === this.#line?.frame.contentWindow;
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(`groundtrack-${name}`, { detail, bubbles: true, composed: true }));
    }

    /** The address of the frame. The app stands beside this file unless `src-base` says where. */
    #address() {
      const base = this.getAttribute('src-base');
      const address = new URL('./', base ? new URL(base.replace(/\/?$/, '/'), document.baseURI) : own);
      const parameters = address.searchParams;
      parameters.set('mode', 'embed');
      for (const [name, parameter] of Object.entries(PARAMETERS)) {
        const value = this.getAttribute(name);
        if (value !== null)
          parameters.set(parameter, name === 'src' ? new URL(value, document.baseURI).href : value);
      }
      if (this.autostart) parameters.set('autostart', '1');
      if (HAS_ORIGIN) {
        parameters.set('api', '1');
        parameters.set('origin', origin);
        parameters.set('rest', document.querySelectorAll('groundtrack-scene').length);
      }
      return address.href;
    }

    #build() {
      this.#changed.clear();
      let address;
      try {
        address = this.#address();
      } catch {
        console.error('groundtrack-scene: src-base and src must be addresses.');
        return;
      }
      this.#dress();
      const bare = (url) => url.replace(/&rest=\d+/, '');
      const before = this.#line;
      if (before && !before.followed && !before.gone && bare(before.frame.src) === bare(address)) return;
      before?.close();
      leaveSeats((frame) => frame === before?.frame.contentWindow);
      const frame = document.createElement('iframe');
      frame.loading = 'lazy';
      frame.setAttribute('sandbox', 'allow-scripts allow-popups');
      frame.allow = 'fullscreen';
      frame.src = address;
      const line = new Line(frame);
      this.#line = line;
      // What stood there stays until then.
      const show = () => {
        if (line !== this.#line) return;
        this.#keepOnly(frame);
        this.toggleAttribute('loaded', true);
      };
      line.opened.then(show, () => {});
      frame.addEventListener('load', () => {
        setTimeout(show, HAS_ORIGIN ? UNSAID_MS : 0);
        // It has lost what was followed.
        if (line.loaded() && line.followed && line === this.#line) this.#build();
      });
      this.#dress();
      this.shadowRoot.append(frame);
    }

    #keepOnly(kept) {
      for (const frame of this.shadowRoot.querySelectorAll('iframe')) if (frame !== kept) frame.remove();
    }

    #dress() {
      this.#size(this.hasAttribute('height') ? this.height : this.#toldPx);
      if (this.#line)
        this.#line.frame.title = this.getAttribute('title') ?? `Groundtrack: ${this.scene ?? 'overview'}`;
    }

    /** Follows changed attributes: in the globe where it runs and can, else with another frame. */
    async #follow() {
      const line = this.#line;
      if (this.#following || !line || this.#changed.size === 0) return;
      const changed = [...this.#changed];
      this.#dress();
      const starts = changed.includes('autostart') && this.autostart;
      // A picture is the same at any time and from any side: these wait for the globe.
      if (!line.live && !starts && changed.every((name) => UNSEEN.test(name) || QUIET.test(name))) return;
      const live = line.live && changed.every((name) => UNSEEN.test(name) || this.#canFollow(name));
      if (!live) return this.#build();
      this.#changed.clear();
      this.#following = true;
      line.followed = true;
      // Whatever is set meanwhile is followed once, as it is by then.
      await this.#move(line, new Set(changed)).catch(({ message }) => this.#tell('error', message));
      this.#following = false;
      this.#follow();
    }

    /** Whether the globe can take an attribute as it is now; one that was taken away leaves the scene's own only to a new frame. */
    #canFollow(name) {
      return name === 'focus' || (FOLLOWED.test(name) && this.hasAttribute(name));
    }

    async #move(line, changed) {
      const opens = changed.has('scene');
      if (opens) await line.call('openScene', [this.scene]);
      // A scene that was opened has its own of everything: what the element says holds still.
      const [theme, language, units, camera, time, focus] = 'theme lang units camera time focus'
        .split(' ')
        .map((name) => (opens || changed.has(name) ? this.getAttribute(name) : null));
      const part = { theme, language, units, camera: camera && cameraOf(camera) };
      for (const key of Object.keys(part)) if (!part[key]) delete part[key];
      if (Object.keys(part).length > 0) await line.call('setScene', [part]);
      if (time) await line.call('setTime', [time]);
      // As in the address: where the camera is told as well, the eye stays there.
      if (focus && camera) await line.call('setScene', [{ focus }]);
      else if (focus || changed.has('focus')) await line.call('focus', [focus || null]);
    }

    /** Without a height, that of the page's styles. */
    #size(heightPx) {
      if (!heightPx && !this.hasAttribute('sized')) return;
      this.toggleAttribute('sized', Boolean(heightPx));
      this.style.height = heightPx ? `${Math.round(heightPx)}px` : '';
    }
  }

  function reflect(element, attribute, value) {
    if (value === null || value === undefined) element.removeAttribute(attribute);
    else element.setAttribute(attribute, value);
  }

  for (const [property, attribute] of Object.entries(PROPERTIES)) {
    Object.defineProperty(GroundtrackScene.prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(attribute);
      },
      set(value) {
        reflect(this, attribute, value);
      },
    });
  }
  for (const verb of VERBS.split(' ')) {
    GroundtrackScene.prototype[verb] = function (...args) {
      return this.call(verb, ...args);
    };
  }

  if (!customElements.get('groundtrack-scene')) customElements.define('groundtrack-scene', GroundtrackScene);
}
