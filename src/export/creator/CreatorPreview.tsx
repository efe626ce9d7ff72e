import { useWidth } from '../../kit/hooks/useWidth';
import { t } from '../../locales/i18n';
import { type FrameSize, frameSizes } from './creatorChoices';

/** Highest that a preview may be, CSS pixels: the rest of the dialog is to be seen as well. */
const HIGHEST_PX = 360;

/** The embed as an article will show it, made small where it has to be; the app itself in a frame as the article has it. */
export function CreatorPreview({ address, size }: { address: string; size: FrameSize }) {
  const [ref, roomPx] = useWidth<HTMLDivElement>(400);
  const [usualWidth, usualHeight] = frameSizes.small;
  const { widthPx, heightPx } = size ?? { widthPx: usualWidth, heightPx: usualHeight };
  const scale = Math.min(1, roomPx / widthPx, HIGHEST_PX / heightPx);
  return (
    <div ref={ref} className="creator-preview">
      <div style={{ width: widthPx * scale, height: heightPx * scale }}>
        <iframe
          // Another address is another article: what the frame did is no step back of the page's.
          key={address}
          src={address}
          title={t('Preview')}
          sandbox="allow-scripts allow-popups"
          allow="fullscreen"
          style={{ width: widthPx, height: heightPx, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}
