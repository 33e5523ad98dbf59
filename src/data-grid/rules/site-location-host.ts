import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { locationHostProblems } from '../webhook/sites';

export default operatorRule(Infinispan, {
  id: 'site-location-host',
  summary: 'The host of a location can stand in a url',
  problems: locationHostProblems,
});
