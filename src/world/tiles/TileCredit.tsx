import { useLayoutEffect, useRef } from 'react';
import { appRoot, useLanguage } from '../../kit/hooks/useAppearance';
import { useShown } from '../Shown';
import { useStage } from '../StageContext';
import { creditWords } from './writeCredit';
import './tileCredit.css';

/** Whose pictures the ground shows, for as long as one is drawn. */
export function TileCredit() {
  const shown = useShown(useStage().credit);
  const element = useRef<HTMLParagraphElement>(null);
  useLanguage();
  // What else stands along the lower edge makes room for it.
  useLayoutEffect(() => {
    if (!shown || !element.current) return;
    const { current } = element;
    const root = appRoot();
    const sizes = new ResizeObserver(() =>
      root.style.setProperty('--tile-credit-height', `${current.offsetHeight}px`),
    );
    sizes.observe(current);
    return () => {
      sizes.disconnect();
      root.style.removeProperty('--tile-credit-height');
    };
  }, [shown]);
  if (!shown) return null;
  const words = creditWords(shown.whose);
  return (
    <p ref={element} className="tile-credit">
      {shown.url === null ? (
        words
      ) : (
        <a href={shown.url} target="_blank" rel="noreferrer">
          {words}
        </a>
      )}
    </p>
  );
}
