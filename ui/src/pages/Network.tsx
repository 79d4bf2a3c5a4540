export default function Network() {
  return null
}
