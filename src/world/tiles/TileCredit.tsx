import { useLanguage } from '../../kit/hooks/useAppearance';
import { useShown } from '../Shown';
import { useStage } from '../StageContext';
import { creditWords } from './writeCredit';
import './tileCredit.css';

/** Whose pictures the ground shows, for as long as one is drawn. */
export function TileCredit() {
  const whose = useShown(useStage().credit);
  useLanguage();
  return whose === null ? null : <p className="tile-credit">{creditWords(whose)}</p>;
}
