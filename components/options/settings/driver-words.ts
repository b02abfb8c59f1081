export { catalogueWords, driverName } from '../../features/account/driver-name';
