// Moves the scene by how far the article has been read. Everything else is a page like any other.

const scene = document.querySelector('groundtrack-scene');
const steps = [...document.querySelectorAll('.steps section')].map((section) => ({
  section,
  scene: section.dataset.scene ?? scene.getAttribute('scene'),
  camera: section.dataset.camera.split(',').map(Number),
  timeMs: section.dataset.time ? Date.parse(section.dataset.time) : null,
  focus: section.dataset.focus ?? null,
}));
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const between = (a, b, share) => a + (b - a) * share;

/** Between two cameras: the distance by the same factor each step, so that the ground comes near evenly. */
const cameraBetween = (a, b, share) =>
  a.map((from, k) => (k === 2 ? from * (b[k] / from) ** share : between(from, b[k], share)));

/** Height in the window at which is read, pixels: the middle of what the picture leaves free. */
function readingLine() {
  const { width, height } = scene.getBoundingClientRect();
  const isAbove = width > innerWidth * 0.9;
  return (innerHeight + (isAbove ? height : 0)) / 2;
}

/** Which step is read, and how far on the way to the next one: 0 until its middle has passed the line. */
function reading() {
  const line = readingLine();
  const centres = steps.map(({ section }) => {
    const { top, height } = section.getBoundingClientRect();
    return top + height / 2;
  });
  const at = Math.max(
    0,
    centres.findLastIndex((centre) => centre <= line + 1),
  );
  const next = steps[at + 1];
  // Another scene is another picture: nothing lies between the two.
  if (!next || next.scene !== steps[at].scene) return { at, share: 0 };
  const share = (line - centres[at]) / (centres[at + 1] - centres[at]);
  return { at, share: calm.matches ? 0 : Math.min(1, Math.max(0, share)) };
}

function show() {
  const { at, share } = reading();
  const step = steps[at];
  const next = steps[at + 1] ?? step;
  scene.scene = step.scene;
  scene.focusPath = step.focus;
  scene.camera = (share > 0 ? cameraBetween(step.camera, next.camera, share) : step.camera).join(',');
  if (step.timeMs !== null)
    scene.time = new Date(share > 0 ? between(step.timeMs, next.timeMs, share) : step.timeMs).toISOString();
}

let asked = false;
function scrolled() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    show();
  });
}

// The picture is enough until the reader gets to the tale, and for who saves data all along.
const near = new IntersectionObserver(([entry]) => {
  if (!entry.isIntersecting || navigator.connection?.saveData) return;
  near.disconnect();
  // The first verb starts the globe.
  scene.getScene().then(show, () => {});
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('resize', scrolled);
});
customElements.whenDefined('groundtrack-scene').then(() => near.observe(document.querySelector('.steps')));
