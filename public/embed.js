// <groundtrack-scene>: one line for a page that shows a Groundtrack scene. Needs nothing else; loads the app in a
// sandboxed iframe when the reader comes near. What stands inside the element shows until then.
// Types: embed.d.ts. Words: docs/embed.md.
{
  // Works as a classic script, as a module and from import(): the stack names this file in each of them.
  const own =
    document.currentScript?.src || /(https?:\/\/\S+?\/[^\s/?#]+\.m?js)/.exec(new Error().stack ?? '')?.[1];
  /** Version of the messages that this file speaks. */
  const SPOKEN = 1;
  /** Attributes that the address takes, and its names for them. */
  const PARAMETERS = {
    scene: 'scene',
    src: 'src',
    site: 'site',
    theme: 'theme',
    lang: 'lang',
    units: 'units',
    ui: 'ui',
    quality: 'quality',
    data: 'data',
    focus: 'focus',
    camera: 'camera',
    time: 't',
  };
  /** Properties that reflect attributes, where the names differ: `focus` is a verb. `lang` and `title` are every element's. */
  const PROPERTIES = { focusPath: 'focus', srcBase: 'src-base' };
  for (const name of Object.keys(PARAMETERS)) if (!/^(focus|lang)$/.test(name)) PROPERTIES[name] = name;
  /** Verbs of the API, as src/embed/answer.ts has them; `focus` beside them. */
  const VERBS =
    'getScene setScene openScene getReport explain setInput resetInputs setTime play pause shot next previous addShot setShot moveShot removeShot nodes nodeState pick importFile link project stats snapshot film exportHtml destroy';
  const EVENTS = /^groundtrack:(ready|live|scene|focus|shot|error|height)$/;
  /** Attributes that a running globe can follow, those of them that a picture does not show, and those that neither need. */
  const FOLLOWED = /^(scene|theme|lang|units|time|camera)$/;
  const QUIET = /^(units|time|camera|focus)$/;
  const UNSEEN = /^(height|title|autostart)$/;
  /** Heights that a frame may ask for, CSS pixels. */
  const LEAST_PX = 120;
  const MOST_PX = 4000;
  /** A frame that says nothing for so long is not there, milliseconds. */
  const PATIENCE_MS = 30_000;
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
      {
        errors,
      },
    );
  const refuse = (message) => Promise.reject(refusal([{ path: '', message }]));

  /** The camera of an address as a scene has it. */
  function cameraOf(text) {
    const [longitudeDeg, latitudeDeg, altitudeM, headingDeg = 0, tiltDeg = 0, heightM] = text
      .split(',')
      .map(Number);
    return {
      longitudeDeg,
      latitudeDeg,
      altitudeM,
      headingDeg,
      tiltDeg,
      follow: null,
      ...(heightM > 0 && { heightM }),
    };
  }

  /** A frame with Groundtrack in it: what is asked of it waits until it listens. */
  class Line {
    #waiting = new Map();
    #next = 0;
    #open = null;
    #gone = null;
    /** Settles once the frame listens. */
    opened = new Promise((open, shut) => {
      this.#open = open;
      this.shut = (message) => shut(refusal([{ path: '', message }]));
    });

    constructor(frame) {
      this.frame = frame;
      // Where nobody waits for it, its end is no error.
      this.opened.catch(() => {});
    }

    async call(verb, args) {
      // One that is far down the page loads when the reader comes near, or now.
      this.frame.loading = 'eager';
      const late = setTimeout(
        () =>
          this.shut(
            'Groundtrack does not answer from its frame; is its address right, and may this page frame it?',
          ),
        PATIENCE_MS,
      );
      await this.opened.finally(() => clearTimeout(late));
      if (this.#gone) throw this.#gone;
      const id = ++this.#next;
      return new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        this.frame.contentWindow.postMessage({ type: `groundtrack:${verb}`, v: SPOKEN, id, args }, '*');
      });
    }

    hear({ type, id, ok, value, errors }) {
      if (type === 'groundtrack:ready' || type === 'groundtrack:live') this.#open();
      if (type === 'groundtrack:live') this.live = true;
      const asked = type === 'groundtrack:reply' && this.#waiting.get(id);
      if (!asked) return;
      this.#waiting.delete(id);
      if (ok) asked.resolve(value);
      else asked.reject(refusal(errors ?? []));
    }

    close() {
      this.#gone = refusal([{ path: '', message: 'The frame was taken away.' }]);
      this.shut(this.#gone.message);
      for (const { reject } of this.#waiting.values()) reject(this.#gone);
    }
  }

  /** Elements in the page. Their frames stand in shadow trees and hear of each other's globes through here. */
  const all = new Set();
  /** What was last heard of each frame's place among the globes of the page. */
  const seats = new Map();
  addEventListener('message', ({ source, data }) => {
    if (data?.type !== 'groundtrack-seat') return;
    const from = [...all].find((element) => element.holds(source));
    if (!from) return;
    seats.set(from, data);
    for (const element of all) if (element !== from) element.pass(data);
    for (const [element, known] of seats) if (element !== from) from.pass(known);
    // That was all: it need not wait for more.
    from.pass({ type: 'groundtrack-seats', v: SPOKEN });
  });

  class GroundtrackScene extends HTMLElement {
    static observedAttributes = [...Object.keys(PARAMETERS), 'autostart', 'height', 'src-base', 'title'];
    #line = null;
    /** Names of the attributes that changed and are not followed yet. */
    #changed = new Set();
    #following = false;
    #hear = ({ source, data }) => {
      if (!this.#line || source !== this.#line.frame.contentWindow || !data) return;
      this.#line.hear(data);
      if (data.type === 'groundtrack:live') this.#follow();
      const event = EVENTS.exec(data.type)?.[1];
      if (!event) return;
      if (event === 'height' && !this.hasAttribute('height') && Number.isFinite(data.value))
        this.#size(Math.min(MOST_PX, Math.max(LEAST_PX, data.value)));
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
      this.#leaveSeat();
      this.#line?.close();
      this.#line = null;
      this.#keepOnly(null);
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

    /** Settles once the frame answers: its picture stands, or the globe. */
    get ready() {
      return this.#line ? this.#line.opened.then(() => {}) : refuse('The element is in no page.');
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

    /** Looks at what a path names; without one, gives the frame the focus as any element's `focus` does. */
    focus(path) {
      if (typeof path === 'string' || path === null) return this.call('focus', path);
      return this.#line?.frame.focus(path);
    }

    /** Asks the app. Resolves with what the verb gives; rejects with an Error whose `errors` say the path of each fault. */
    call(verb, ...args) {
      if (!this.#line) return refuse('The element is in no page.');
      if (!/^http/.test(origin))
        return refuse('A page without an origin of its own cannot speak to the frame.');
      return this.#line.call(verb, args);
    }

    /** Whether a window is that of this element's frame. */
    holds(source) {
      return source !== null && source === this.#line?.frame.contentWindow;
    }

    /** Hands the frame what another one said. */
    pass(data) {
      this.#line?.frame.contentWindow?.postMessage(data, '*');
    }

    /** A frame that is gone says no more that its place is free. */
    #leaveSeat() {
      const data = seats.get(this);
      seats.delete(this);
      if (data) for (const element of all) if (element !== this) element.pass({ ...data, rank: null });
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
      if (/^http/.test(origin)) {
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
      const same = (one, other) => one.replace(/&rest=\d+/, '') === other.replace(/&rest=\d+/, '');
      if (this.#line && same(this.#line.frame.src, address)) return;
      this.#line?.close();
      this.#leaveSeat();
      const frame = document.createElement('iframe');
      frame.loading = 'lazy';
      frame.setAttribute('sandbox', 'allow-scripts allow-popups');
      frame.allow = 'fullscreen';
      // What stood there stays until there is something else.
      frame.addEventListener('load', () => {
        if (frame !== this.#line?.frame) return;
        this.#keepOnly(frame);
        this.toggleAttribute('loaded', true);
      });
      frame.src = address;
      this.#line = new Line(frame);
      this.#dress();
      this.shadowRoot.append(frame);
    }

    #keepOnly(kept) {
      for (const frame of this.shadowRoot.querySelectorAll('iframe')) if (frame !== kept) frame.remove();
    }

    /** Name and size of the frame. */
    #dress() {
      if (this.height) this.#size(this.height);
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
      const [theme, language, units, camera, time, focus] = [
        'theme',
        'lang',
        'units',
        'camera',
        'time',
        'focus',
      ].map((name) => (opens || changed.has(name) ? this.getAttribute(name) : null));
      const part = { theme, language, units, camera: camera && cameraOf(camera) };
      for (const key of Object.keys(part)) if (!part[key]) delete part[key];
      if (Object.keys(part).length > 0) await line.call('setScene', [part]);
      if (time) await line.call('setTime', [time]);
      // As in the address: where the camera is told as well, the eye stays there.
      if (focus && camera) await line.call('setScene', [{ focus }]);
      else if (focus || changed.has('focus')) await line.call('focus', [focus || null]);
    }

    #size(heightPx) {
      this.toggleAttribute('sized', true);
      this.style.height = `${Math.round(heightPx)}px`;
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
