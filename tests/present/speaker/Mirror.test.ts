import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Mirror, type MirrorMessage } from '../../../src/present/speaker/Mirror';
import { defaultScene } from '../../../src/scene/defaults';

/** A window with a story that is a number, and a light that is another. */
class Side {
  shot = 0;
  clockMs = 0;
  document = () => ({ scene: defaultScene, base: defaultScene, shot: this.shot });
  run = () => ({
    camera: defaultScene.camera,
    clockMs: this.clockMs,
    stage: { black: false, laser: null, asking: false },
  });
  show = (run: { clockMs: number }, whole: { shot: number } | null) => {
    this.clockMs = run.clockMs;
    if (whole) this.shot = whole.shot;
  };
}

let post: { to: Mirror; message: MirrorMessage }[];
let lost: boolean;
let room: Side;
let speaker: Side;
let roomMirror: Mirror;
let speakerMirror: Mirror;

function mirror(side: Side, name: string, other: () => Mirror, session = 'a'): Mirror {
  return new Mirror(side, session, name, (message) => {
    if (!lost) post.push({ to: other(), message: structuredClone(message) });
  });
}

/** Delivers until nobody says anything more. */
function deliver(): void {
  for (let count = 0; post.length > 0; count += 1) {
    if (count > 50) throw new Error('they never stop');
    const { to, message } = post.shift()!;
    to.hear(message);
  }
}

const stands = () => [room.shot, room.clockMs, speaker.shot, speaker.clockMs];

afterEach(() => vi.useRealTimers());
beforeEach(() => {
  post = [];
  lost = false;
  [room, speaker] = [new Side(), new Side()];
  roomMirror = mirror(room, 'room', () => speakerMirror);
  speakerMirror = mirror(speaker, 'speaker', () => roomMirror);
});

it('shows in one window what was done in the other, both ways', () => {
  room.shot = 2;
  roomMirror.changed(true);
  deliver();
  speaker.clockMs = 5;
  speakerMirror.changed(false);
  deliver();
  expect(stands()).toEqual([2, 5, 2, 5]);
});

it.each(['room', 'speaker'] as const)('tells the %s everything once it is loaded anew', (who) => {
  room.shot = 3;
  roomMirror.changed(true);
  deliver();
  speaker.clockMs = 7;
  speakerMirror.changed(false);
  deliver();
  if (who === 'room') {
    room = new Side();
    roomMirror = mirror(room, 'room again', () => speakerMirror);
    // It begins at its first shot before it has heard anything.
    roomMirror.changed(true);
  } else {
    speaker = new Side();
    speakerMirror = mirror(speaker, 'speaker again', () => roomMirror);
    speakerMirror.beat();
  }
  deliver();
  expect(stands()).toEqual([3, 7, 3, 7]);
});

it('shows the speaker what was written in Explore once the room is back', () => {
  vi.useFakeTimers();
  roomMirror.lead();
  deliver();
  for (speaker.shot = 1; speaker.shot < 9; speaker.shot += 1) speakerMirror.changed(true);
  deliver();
  vi.advanceTimersByTime(1_000);
  // Leaving Present ends the mirror of the room; the speaker's goes on.
  room = new Side();
  room.shot = 20;
  roomMirror = mirror(room, 'room again', () => speakerMirror);
  speakerMirror.beat();
  roomMirror.lead();
  deliver();
  expect(stands()).toEqual([20, 0, 20, 0]);
});

it('makes good by the next beat what was lost on the way', () => {
  lost = true;
  room.shot = 1;
  roomMirror.changed(true);
  room.clockMs = 9;
  roomMirror.changed(false);
  lost = false;
  speakerMirror.beat();
  deliver();
  expect(stands()).toEqual([1, 9, 1, 9]);
});

it('asks for the story where what runs is of another', () => {
  lost = true;
  room.shot = 4;
  roomMirror.changed(true);
  lost = false;
  room.clockMs = 3;
  roomMirror.changed(false);
  deliver();
  expect(stands()).toEqual([4, 3, 4, 3]);
});

it('comes to one end where both are used at once', () => {
  room.shot = 1;
  speaker.shot = 2;
  roomMirror.changed(true);
  speakerMirror.changed(true);
  deliver();
  expect(room.shot).toBe(speaker.shot);
});

it('does not hear windows of another presentation', () => {
  const stranger = new Side();
  stranger.shot = 9;
  mirror(stranger, 'stranger', () => roomMirror, 'b').changed(true);
  deliver();
  expect(room.shot).toBe(0);
});
