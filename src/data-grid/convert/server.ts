import type {
  InfinispanSpecDependenciesArtifact as Artifact,
  InfinispanSpecServiceContainer as Container,
  InfinispanSpecDependencies as Dependencies,
  InfinispanSpecSecurityEndpointEncryption as Encryption,
  InfinispanSpecExpose as Expose,
  InfinispanSpecSecurity as Security,
} from '../../../imports/infinispan';
import { all } from '../../code/narrow';
import type {
  ArtifactProps,
  ClientExposure,
  DependenciesProps,
  EndpointEncryptionProps,
  SecurityProps,
  ServerContainerProps,
} from '../cluster-props';

/** The ways back from parts of an Infinispan; each undefined where it holds fields that do not belong together. */

export function exposureProps({ type, annotations, nodePort, port, host }: Expose): ClientExposure | undefined {
  if (type === 'NodePort') return port === undefined && host === undefined ? { type, nodePort, annotations } : undefined;
  if (type === 'LoadBalancer') return nodePort === undefined && host === undefined ? { type, port, annotations } : undefined;
  return nodePort === undefined && port === undefined ? { type, host, annotations } : undefined;
}

export function containerProps({ ephemeralStorage, storage, storageClassName, ...rest }: Container): ServerContainerProps | undefined {
  if (!ephemeralStorage) return { ...rest, ephemeralStorage, storage, storageClassName };
  return storage === undefined && storageClassName === undefined ? { ...rest, ephemeralStorage } : undefined;
}

export function securityProps(security: Security): SecurityProps | undefined {
  const { endpointAuthentication, endpointSecretName, endpointEncryption: encryption, ...rest } = security;
  const endpointEncryption = encryption && encryptionProps(encryption);
  if (encryption && !endpointEncryption) return undefined;
  if (endpointAuthentication !== false) return { ...rest, endpointAuthentication, endpointSecretName, endpointEncryption };
  return endpointSecretName === undefined ? { ...rest, endpointAuthentication, endpointEncryption } : undefined;
}

function encryptionProps(encryption: Encryption): EndpointEncryptionProps | undefined {
  const { type, certSecretName, certServiceName, clientCert = 'None', clientCertSecretName } = encryption;
  const isPlain = clientCert === 'None' && clientCertSecretName === undefined;
  if (type === 'None') return isPlain && !certSecretName && !certServiceName ? { type } : undefined;
  if (clientCert === 'None' && !isPlain) return undefined;
  const clients =
    clientCert === 'None'
      ? { clientCert: encryption.clientCert === 'None' ? clientCert : undefined }
      : { clientCert, clientCertSecretName };
  if (type === 'Service') return { type, certSecretName, certServiceName, ...clients };
  return type === 'Secret' && certSecretName !== undefined && certServiceName === undefined
    ? { type, certSecretName, ...clients }
    : undefined;
}

export function dependenciesProps({ artifacts, ...rest }: Dependencies): DependenciesProps | undefined {
  const found = artifacts && all(artifacts.map(artifactProps));
  return artifacts && !found ? undefined : { ...rest, artifacts: found };
}

function artifactProps({ url, maven, ...rest }: Artifact): ArtifactProps | undefined {
  if (url !== undefined) return maven === undefined ? { ...rest, url } : undefined;
  return maven === undefined ? undefined : { ...rest, maven };
}
