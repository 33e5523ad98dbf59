/** Annotations that the network room relies on, each with where the code has it. */

/** openshift/api network/v1/constants.go, AssignHostSubnetAnnotation: its presence counts, whatever its value. */
export const assignSubnetAnnotation = 'pod.network.openshift.io/assign-subnet';
