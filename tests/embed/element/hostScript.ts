// What an article's developer writes, checked by the compiler with nothing but the element's own types. Never run.
/// <reference path="../../../public/embed.d.ts" />

const scene = document.createElement('groundtrack-scene');
scene.scene = 'terafab';
scene.autostart = true;
scene.height = null;
scene.focusPath = 'site:colossus-1';
document.querySelector('groundtrack-scene')?.addEventListener('groundtrack-shot', ({ detail }) => {
  const index: number = detail;
  console.log(index + 1);
});
scene.addEventListener('groundtrack-focus', ({ detail }) => console.log(detail?.startsWith('site:')));
scene.addEventListener('click', ({ clientX }) => console.log(clientX));
document.body.addEventListener('groundtrack-error', ({ detail }) => console.log(detail.length));

export async function told(): Promise<number | null | undefined> {
  await scene.ready;
  await scene.setScene({ theme: 'paper', camera: { altitudeM: 2e6 } });
  await scene.focus('site:colossus-1');
  scene.focus({ preventScroll: true });
  const { quantities } = await scene.getReport();
  // @ts-expect-error there is no such theme
  await scene.setScene({ theme: 'pink' });
  // @ts-expect-error a story's shots are counted
  await scene.shot('first');
  // @ts-expect-error the detail of an error is a sentence
  scene.addEventListener('groundtrack-error', ({ detail }) => detail.path);
  return Object.values(quantities)[0]?.value;
}
