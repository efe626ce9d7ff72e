import { describe, expect, it } from 'vitest';
import { storyKeys, storyVerb } from '../../src/present/keys';
import { isCharacter } from '../../src/shared/isCharacter';

describe('storyVerb', () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    [' ', 'next'],
    ['n', 'next'],
    ['N', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'previous'],
    ['p', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['g', 'list'],
    ['l', 'laser'],
    ['i', 'scenario'],
    ['r', 'shot'],
    ['s', 'speaker'],
    ['c', 'picture'],
    ['f', 'fullScreen'],
    ['Escape', 'leave'],
    ['?', 'help'],
  ])('%j is %s', (key, verb) => {
    expect(storyVerb({ key })).toBe(verb);
  });

  it('goes back on space with Shift, and on nothing else of the next keys', () => {
    expect(storyVerb({ key: ' ', shiftKey: true })).toBe('previous');
    expect(storyVerb({ key: 'ArrowRight', shiftKey: true })).toBe('next');
  });

  it('knows the question mark, which most keyboards make with Shift', () => {
    expect(storyVerb({ key: '?', shiftKey: true })).toBe('help');
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'])('leaves keys with %s to the browser', (modifier) => {
    for (const key of ['f', 'p', 'ArrowLeft', 'Home']) {
      expect(storyVerb({ key, [modifier]: true })).toBeNull();
    }
  });

  it('moves once for a key held down', () => {
    expect(storyVerb({ key: 'PageDown', repeat: true })).toBeNull();
  });

  it.each(['a', 'Enter', 'Tab', 'Shift', 'F5', '+', '', 'constructor'])('has nothing for %j', (key) => {
    expect(storyVerb({ key })).toBeNull();
  });

  it('gives no key to two verbs', () => {
    const keys = Object.values(storyKeys).flat();
    expect(new Set(keys).size).toBe(keys.length);
  });
});

it('letters and signs are characters; Space and the keys of clickers are none', () => {
  expect(['n', 'G', '.', '?', '0'].map(isCharacter)).toEqual([true, true, true, true, true]);
  expect([' ', 'PageDown', 'ArrowLeft', 'Escape', 'Home'].map(isCharacter)).toEqual(Array(5).fill(false));
});
