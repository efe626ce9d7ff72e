import './pictures.css';
import { useSyncExternalStore } from 'react';
import { useTheme } from '../../kit/hooks/useAppearance';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { pictureKey } from './pictureKey';
import { onShotPicture, shotPicture } from './shotPictures';

/** The small picture of a shot; nothing until one was taken: its words stand beside it. */
export function ShotPicture({ index }: { index: number }) {
  const theme = useTheme();
  const key = useStore(documentStore, (state) => pictureKey(state, index, theme));
  const address = useSyncExternalStore(onShotPicture, () => shotPicture(key));
  return address && <img className="shot-picture" src={address} alt="" width={320} height={180} />;
}
