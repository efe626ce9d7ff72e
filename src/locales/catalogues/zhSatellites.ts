import type { Catalogue } from '../i18n';

/** Texts about imported files of satellites. */
export const satellites: Catalogue = {
  'The line must end in the check digit {expected}; found {found}. Its record was left out':
    '该行须以校验位 {expected} 结尾；实为 {found}。该记录已略去',
  'The line must have {expected} fields, as the first line has; found {found}. It was left out':
    '该行须与首行一样有 {expected} 个字段；实有 {found} 个。已略去',
  'The record has no end and was left out: the file may be cut off': '该记录没有结尾，已略去：文件可能被截断',
  '{name}: {field} must be a date and time; found {found}. The record was left out':
    '{name}：{field} 须为日期和时间；实为 {found}。该记录已略去',
  '{name} ({number}) is there more than once: the elements of {kept} stay, those of {left} were left out':
    '{name}（{number}）出现多次：保留 {kept} 的根数，略去 {left} 的',
  'The file has no record of a satellite that could be read': '文件中没有可读取的卫星记录',
  'The line 1 that belongs to this line 2 is missing; it was left out': '此第 2 行缺少对应的第 1 行；已略去',
  '{name}: {field} is missing. The record was left out': '{name}：缺少 {field}。该记录已略去',
  '{name}: {field} must be a number; found {found}. The record was left out':
    '{name}：{field} 须为数字；实为 {found}。该记录已略去',
  'Both lines must have the same catalogue number; found {first} and {second}. They were left out':
    '两行的编目号须相同；实为 {first} 和 {second}。已略去',
  '{name}: {field} must be {allowed} for SGP4 to be right; found {found}. The record was left out':
    '{name}：{field} 须为 {allowed}，SGP4 才正确；实为 {found}。该记录已略去',
  '{name}: {field} must be {allowed}; found {found}. The record was left out':
    '{name}：{field} 须在 {allowed} 之内；实为 {found}。该记录已略去',
  'The line 2 that belongs to this line 1 is missing; it was left out': '此第 1 行缺少对应的第 2 行；已略去',
  'The line belongs to no record and was passed over': '该行不属于任何记录，已跳过',
  'This is not {format} as it should be, and was passed over': '此处不是有效的 {format}，已跳过',
  'The line must have {expected} characters; found {found}. Its record was left out':
    '该行须有 {expected} 个字符；实有 {found} 个。该记录已略去',
  'The file is neither TLE nor OMM (JSON, XML, CSV or KVN): take one as CelesTrak or Space-Track serves it':
    '该文件既非 TLE 也非 OMM（JSON、XML、CSV 或 KVN）：请使用 CelesTrak 或 Space-Track 提供的文件',
  '{name}: {count, plural, one {# satellite} other {# satellites}}':
    '{name}：{count, plural, other {# 颗卫星}}',
  '{n, plural, one {# faulty record was left out} other {# faulty records were left out}}':
    '{n, plural, other {已略去 # 条有误的记录}}',
  '{n, plural, one {# older record of the same satellite} other {# older records of the same satellites}} left out':
    '已略去同一卫星的 {n, plural, other {# 条较旧记录}}',
  'real satellite in sunlight': '日照中的真实卫星',
  'real satellite in shadow': '阴影中的真实卫星',
  'real satellites': '真实卫星',
  'At this speed satellites stand still between positions.': '以此速度，卫星在两个位置之间静止不动。',
  'Satellites: positions every {n} minutes at this speed.': '卫星：以此速度每 {n} 分钟一个位置。',
};
