// <groundtrack-scene>: one line for a page that shows a Groundtrack scene. Needs nothing else; loads the app in a
// sandboxed iframe when the reader comes near. What stands inside the element shows until then.
{
  // Works as a classic script, as a module and from import(): the stack names this file in each of them.
  const own =
    document.currentScript?.src || /(https?:\/\/\S+?\/[^\s/?#]+\.m?js)/.exec(new Error().stack ?? '')?.[1];
  const PASSED_ON = ['scene', 'theme', 'lang', 'autostart', 'time'];
  /** Heights that a frame may ask for, CSS pixels. */
  const LEAST_PX = 120;
  const MOST_PX = 4000;
  const STYLE = `
    :host { display: block; position: relative; aspect-ratio: 16 / 9; min-height: 240px; overflow: hidden }
    :host([hidden]) { display: none }
    :host([sized]) { aspect-ratio: auto }
    iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; opacity: 0 }
    :host([loaded]) iframe { opacity: 1 }
    :host([loaded]) slot { display: none }`;

  class GroundtrackScene extends HTMLElement {
    static observedAttributes = [...PASSED_ON, 'height', 'src-base', 'title'];
    #frame = null;
    #asked = false;
    #hear = (event) => {
      const { data } = event;
      if (!this.#frame || event.source !== this.#frame.contentWindow) return;
      if (this.hasAttribute('height') || data?.type !== 'groundtrack:height') return;
      if (Number.isFinite(data.value)) this.#size(Math.min(MOST_PX, Math.max(LEAST_PX, data.value)));
    };

    connectedCallback() {
      if (!this.shadowRoot) {
        const root = this.attachShadow({ mode: 'open' });
        const style = document.createElement('style');
        style.textContent = STYLE;
        root.append(style, document.createElement('slot'));
      }
      window.addEventListener('message', this.#hear);
      this.#build();
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.#hear);
      this.#frame?.remove();
      this.#frame = null;
    }

    attributeChangedCallback() {
      // Several attributes may change at once; one new frame is enough.
      if (!this.#frame || this.#asked) return;
      this.#asked = true;
      queueMicrotask(() => {
        this.#asked = false;
        if (this.isConnected) this.#build();
      });
    }

    /** The address of the frame. The app stands beside this file unless `src-base` says where. */
    #address() {
      const base = this.getAttribute('src-base');
      const address = new URL('./', base ? new URL(base.replace(/\/?$/, '/'), document.baseURI) : own);
      const parameters = address.searchParams;
      parameters.set('mode', 'embed');
      for (const name of PASSED_ON) {
        const value = this.getAttribute(name);
        if (value === null || value === 'false') continue;
        if (name === 'autostart') parameters.set(name, '1');
        else parameters.set(name === 'time' ? 't' : name, value);
      }
      return address.href;
    }

    #build() {
      let address;
      try {
        address = this.#address();
      } catch {
        console.error('groundtrack-scene: src-base must say where Groundtrack is served.');
        return;
      }
      const height = Number.parseFloat(this.getAttribute('height') ?? '');
      if (height > 0) this.#size(height);
      const title = this.getAttribute('title') ?? `Groundtrack: ${this.getAttribute('scene') ?? 'overview'}`;
      if (this.#frame?.src === address) {
        this.#frame.title = title;
        return;
      }
      this.#frame?.remove();
      this.removeAttribute('loaded');
      const frame = document.createElement('iframe');
      frame.loading = 'lazy';
      frame.title = title;
      frame.setAttribute('sandbox', 'allow-scripts allow-popups');
      frame.addEventListener('load', () => this.setAttribute('loaded', ''));
      frame.src = address;
      this.#frame = frame;
      this.shadowRoot.append(frame);
    }

    #size(heightPx) {
      this.setAttribute('sized', '');
      this.style.height = `${Math.round(heightPx)}px`;
    }
  }

  if (!customElements.get('groundtrack-scene')) customElements.define('groundtrack-scene', GroundtrackScene);
}
