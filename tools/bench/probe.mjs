/**
 * Runs in every page of the bench before the page's own code: counts what each frame costs, from outside.
 * Main-thread time of a frame is that of all its requestAnimationFrame callbacks; uploads are buffers, textures and
 * uniforms as handed to WebGL; `stub` leaves out every draw of more than `stubAbove` vertices, uploads stay real.
 * `leaveOut` leaves out the draws of one shader, by the name that three writes into it.
 */
export function installProbe() {
  const fresh = (atMs) => ({ atMs, jsMs: 0, calls: 0, vertices: 0, points: 0, bytes: 0 });
  const state = { frame: fresh(Number.NaN), frames: [], gl: null, vertices: 0, longTasks: [] };
  const close = (atMs) => {
    if (state.frame.calls > 0) state.frames.push(state.frame);
    state.frame = fresh(atMs);
  };
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((atMs) => {
      if (atMs !== state.frame.atMs) close(atMs);
      const startMs = performance.now();
      try {
        callback(atMs);
      } finally {
        state.frame.jsMs += performance.now() - startMs;
      }
    });

  const counters = [];
  const probe = {
    stub: false,
    /** Shader whose draws are left out, or null; `*` for all. */
    leaveOut: null,
    /** Shaders that have drawn. */
    shaders: new Set(),
    /**
     * Whether bytes are counted. Counting costs time, so the frames whose time is taken go without; buffers and textures
     * must not change their size meanwhile.
     */
    count(on) {
      for (const { name, original, counted } of counters)
        WebGL2RenderingContext.prototype[name] = on ? counted : original;
    },
    stubAbove: 900,
    /** Leaves out every draw, however small, until `end`: one fills the screen with four corners. */
    leaveOutAll() {
      probe.stub = true;
      probe.stubAbove = 0;
    },
    /** Forgets the frames so far. */
    reset() {
      state.frames = [];
      state.frame = fresh(Number.NaN);
    },
    /** From here on frames count, and time runs with an idle GPU. */
    start() {
      state.gl?.finish();
      probe.reset();
      state.startMs = performance.now();
    },
    /** The frames since `start` and the time until the GPU was done with them; draws are real again. */
    end() {
      state.gl?.finish();
      const tookMs = performance.now() - state.startMs;
      close(Number.NaN);
      probe.stub = false;
      probe.stubAbove = 900;
      return { list: state.frames, tookMs };
    },
    /** Frames drawn since the last reset. */
    frames: () => state.frames,
    /** Vertices drawn in the frame that is being drawn or was drawn last. */
    vertices: () => Math.max(state.frame.vertices, state.frames.at(-1)?.vertices ?? 0),
    /** Points drawn in the frame that is being drawn or was drawn last. */
    points: () => Math.max(state.frame.points, state.frames.at(-1)?.points ?? 0),
    gl: () => state.gl,
    /** Bytes of buffers and textures now on the GPU, all contexts; the canvas itself is not counted. */
    memory: () => [...memory.values()].reduce((sum, bytes) => sum + bytes, 0),
    longTasks: () => state.longTasks,
  };
  window.benchProbe = probe;
  try {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) state.longTasks.push({ startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  } catch {
    state.longTasks = null;
  }

  const proto = WebGL2RenderingContext.prototype;
  const wrap = (target, name, make) => {
    const original = target[name];
    if (typeof original === 'function') target[name] = make(original);
  };
  const shaderNames = new WeakMap();
  let shader = '';
  wrap(
    proto,
    'shaderSource',
    (original) =>
      function (one, source) {
        shaderNames.set(one, /#define SHADER_NAME (\w+)/.exec(source)?.[1] ?? '');
        original.call(this, one, source);
      },
  );
  wrap(
    proto,
    'attachShader',
    (original) =>
      function (program, one) {
        shaderNames.set(program, shaderNames.get(one));
        original.call(this, program, one);
      },
  );
  wrap(
    proto,
    'useProgram',
    (original) =>
      function (program) {
        shader = program ? shaderNames.get(program) : '';
        original.call(this, program);
      },
  );
  const drawn = (gl, vertices) => {
    state.gl = gl;
    state.frame.calls += 1;
    state.frame.vertices += vertices;
    probe.shaders.add(shader);
    if (probe.leaveOut === '*' || probe.leaveOut === shader) return false;
    return !(probe.stub && vertices > probe.stubAbove);
  };
  const draw = (name, verticesOf) =>
    wrap(
      proto,
      name,
      (original) =>
        function (...args) {
          if (drawn(this, verticesOf(args))) original.apply(this, args);
        },
    );
  draw('drawArrays', (a) => {
    if (a[0] === 0) state.frame.points += a[2];
    return a[2];
  });
  draw('drawElements', (a) => a[1]);
  draw('drawRangeElements', (a) => a[3]);
  draw('drawArraysInstanced', (a) => a[2] * a[3]);
  draw('drawElementsInstanced', (a) => a[1] * a[4]);
  const sum = (list, offset, n) => {
    let total = 0;
    for (let i = 0; i < n; i += 1) total += list[offset + i];
    return total;
  };
  const multi = {
    multiDrawArraysWEBGL: (a) => sum(a[3], a[4], a[5]),
    multiDrawElementsWEBGL: (a) => sum(a[1], a[2], a[6]),
    multiDrawArraysInstancedWEBGL: (a) => sum(a[3], a[4], a[7]) * Math.max(1, a[5][a[6]]),
    multiDrawElementsInstancedWEBGL: (a) => sum(a[1], a[2], a[8]) * Math.max(1, a[6][a[7]]),
  };
  wrap(
    proto,
    'getExtension',
    (original) =>
      function (name) {
        const extension = original.call(this, name);
        if (extension && name === 'WEBGL_multi_draw' && !extension.benchWrapped) {
          extension.benchWrapped = true;
          for (const [method, verticesOf] of Object.entries(multi))
            wrap(extension, method, (call) => (...args) => {
              if (drawn(this, verticesOf(args))) call.apply(extension, args);
            });
        }
        return extension;
      },
  );

  const components = { 6403: 1, 36244: 1, 33319: 2, 33320: 2, 6407: 3, 36248: 3, 6408: 4, 36249: 4, 6402: 1 };
  const typeBytes = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5124: 4, 5125: 4, 5126: 4, 5131: 2 };
  const pixelBytes = (format, type) => (components[format] ?? 4) * (typeBytes[type] ?? 4);
  // Bytes a texel by sized internal format; 4 where it is none of these.
  const texelBytes = {
    33321: 1, 33330: 1, 33323: 2, 33336: 2, 32856: 4, 36220: 4, 33325: 2, 33326: 4, 33334: 4, 33333: 4,
    33327: 4, 33328: 8, 33340: 8, 34842: 8, 34836: 16, 36208: 16, 36226: 16, 34837: 12, 35907: 4, 33189: 2,
  }; // biome-ignore format: pairs read in rows
  const memory = new Map();
  const boundBuffer = (gl, target) =>
    gl.getParameter(
      target === 34963
        ? gl.ELEMENT_ARRAY_BUFFER_BINDING
        : target === 35345
          ? gl.UNIFORM_BUFFER_BINDING
          : gl.ARRAY_BUFFER_BINDING,
    );
  const boundTexture = (gl, target) =>
    gl.getParameter(
      target === 35866
        ? gl.TEXTURE_BINDING_2D_ARRAY
        : target === 32879
          ? gl.TEXTURE_BINDING_3D
          : target === 3553
            ? gl.TEXTURE_BINDING_2D
            : gl.TEXTURE_BINDING_CUBE_MAP,
    );
  const sizeOf = (data) => (typeof data === 'number' ? data : (data?.byteLength ?? 0));
  const before = (name, note) => {
    const original = proto[name];
    function counted(...args) {
      note(this, args);
      return original.apply(this, args);
    }
    counters.push({ name, original, counted });
    proto[name] = counted;
  };
  before('bufferData', (gl, [target, data, , offset, length]) => {
    const bytes = length
      ? length * (data.BYTES_PER_ELEMENT ?? 1)
      : sizeOf(data) - (offset ?? 0) * (data?.BYTES_PER_ELEMENT ?? 1);
    if (typeof data !== 'number') state.frame.bytes += bytes;
    const buffer = boundBuffer(gl, target);
    if (buffer) memory.set(buffer, bytes);
  });
  before('bufferSubData', (_gl, [, , data, offset, length]) => {
    const unit = data.BYTES_PER_ELEMENT ?? 1;
    state.frame.bytes += length ? length * unit : data.byteLength - (offset ?? 0) * unit;
  });
  before('texStorage2D', (gl, [target, levels, format, width, height]) => {
    const bytes = width * height * (texelBytes[format] ?? 4) * (levels > 1 ? 4 / 3 : 1);
    const texture = boundTexture(gl, target);
    if (texture) memory.set(texture, bytes);
  });
  before('texStorage3D', (gl, [target, , format, width, height, depth]) => {
    const texture = boundTexture(gl, target);
    if (texture) memory.set(texture, width * height * depth * (texelBytes[format] ?? 4));
  });
  before('texImage2D', (gl, args) => {
    if (args.length < 9) return;
    const [target, level, , width, height, , format, type, data] = args;
    const bytes = width * height * pixelBytes(format, type);
    if (data) state.frame.bytes += bytes;
    const texture = level === 0 ? boundTexture(gl, target) : null;
    if (texture) memory.set(texture, bytes);
  });
  before('texSubImage2D', (_gl, args) => {
    const source = args[args.length - 1];
    if (args.length < 9) state.frame.bytes += (source?.width ?? 0) * (source?.height ?? 0) * 4;
    else state.frame.bytes += args[4] * args[5] * pixelBytes(args[6], args[7]);
  });
  before('deleteBuffer', (_gl, [buffer]) => memory.delete(buffer));
  before('deleteTexture', (_gl, [texture]) => memory.delete(texture));
  for (const kind of ['f', 'i', 'ui']) {
    for (const n of [1, 2, 3, 4]) {
      before(`uniform${n}${kind}`, () => {
        state.frame.bytes += 4 * n;
      });
      before(`uniform${n}${kind}v`, (_gl, [, values]) => {
        state.frame.bytes += 4 * values.length;
      });
    }
  }
  for (const n of [2, 3, 4])
    before(`uniformMatrix${n}fv`, (_gl, [, , values]) => {
      state.frame.bytes += 4 * values.length;
    });
}
