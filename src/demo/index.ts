export { DemoClock } from './demo-clock.js';
export type { DistrictIds } from './district-ids.js';
export { demoBegins, seed } from './seed.js';
export { seedDistrict } from './seed-district.js';
export { seedLoad } from './seed-load.js';
