import { Explained } from '../../kit/Explained';
import type { UiLanguage } from '../../locales/i18n';
import { findingNumbers, findingQuantity } from './findingNumbers';

/** A scene's finding; in those of the gallery each number opens the chain behind it. */
export function FindingText({ sceneId, text, lang }: { sceneId: string; text: string; lang: UiLanguage }) {
  const numbers = findingNumbers(text, lang).flatMap((number) => {
    const id = findingQuantity(sceneId, number);
    return id === null ? [] : [{ ...number, id }];
  });
  return (
    <>
      {numbers.map(({ from, to, id }, i) => (
        <span key={from}>
          {text.slice(numbers[i - 1]?.to ?? 0, from)}
          <Explained id={id} className="inline">
            {text.slice(from, to)}
          </Explained>
        </span>
      ))}
      {text.slice(numbers.at(-1)?.to ?? 0)}
    </>
  );
}
