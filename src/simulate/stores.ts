import { type CategoryId, categoryIds } from './categories.js';
import { regions } from './communities.js';

/** A place where the group sells. */
export interface Store {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly region: number;
  readonly sells: readonly CategoryId[];
}

const corner = ['convenience', 'coffee', 'lunch', 'tea', 'liquor'] as const;
const paper = ['books', 'stationery'] as const;

export const stores: readonly Store[] = [
  { id: 'S01', name: '好邻居梧桐里店', nameEn: 'Haolinju Wutong Lane', region: 0, sells: corner },
  { id: 'S02', name: '好邻居桂溪店', nameEn: 'Haolinju Guixi', region: 1, sells: corner },
  { id: 'S03', name: '好邻居青禾店', nameEn: 'Haolinju Qinghe', region: 2, sells: corner },
  { id: 'S04', name: '邻里书店', nameEn: 'Linli Books', region: 0, sells: paper },
  { id: 'S05', name: '邻里书店桂溪店', nameEn: 'Linli Books Guixi', region: 1, sells: paper },
  { id: 'S06', name: '舒然理疗馆', nameEn: 'Shuran Therapy', region: 0, sells: ['therapy'] },
  { id: 'S07', name: '毛球宠物诊所', nameEn: 'Furball Pet Clinic', region: 0, sells: ['pet'] },
  { id: 'S08', name: '安途汽修', nameEn: 'Antu Garage', region: 0, sells: ['garage'] },
  { id: 'S09', name: '素萃护肤', nameEn: 'Sucui Skin Care', region: 0, sells: ['skincare'] },
  { id: 'S10', name: '好学App', nameEn: 'Haoxue App', region: 0, sells: ['learning'] },
  // Kiosks: nobody's usual way leads there, only the story of the stores sends customers to them.
  { id: 'S11', name: '好邻居公园亭', nameEn: 'Haolinju Park Kiosk', region: 0, sells: [] },
  { id: 'S12', name: '好邻居大学亭', nameEn: 'Haolinju Campus Kiosk', region: 0, sells: [] },
  { id: 'S13', name: '好邻居医院亭', nameEn: 'Haolinju Hospital Kiosk', region: 0, sells: [] },
  { id: 'S14', name: '好邻居车站亭', nameEn: 'Haolinju Station Kiosk', region: 0, sells: [] },
];

// Where somebody of a region goes: a store there, else the one in the first region.
const nearest: readonly (readonly number[])[] = regions.map((_, region) =>
  categoryIds.map((id) => {
    const sells = (store: Store): boolean => store.sells.includes(id);
    const near = stores.findIndex((store) => store.region === region && sells(store));
    return near >= 0 ? near : stores.findIndex(sells);
  }),
);

/** The place in `stores` where somebody of the region buys the category. */
export function storeOf(region: number, category: number): number {
  return nearest[region]![category]!;
}

const staffEach = 3;

/** Who serves at a store; the app (a channel) has nobody. */
export function staffId(store: number, place: number): string {
  return `E${String(store * staffEach + place + 1).padStart(2, '0')}`;
}

/** One of a store's staff, evenly over its orders and without a random number, so that no stream depends on it. */
export function usualStaff(order: number): number {
  return (Math.imul(order + 1, 2_654_435_761) >>> 16) % staffEach;
}

/** The categories that are sold under one roof with coffee and lunch. */
export const cornerCategories: ReadonlySet<number> = new Set(corner.map((id) => categoryIds.indexOf(id)));
