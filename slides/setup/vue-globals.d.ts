import 'vue'

declare module 'vue' {
  interface ComponentCustomProperties {
    /** Slidev's client reads these in its templates. */
    __SLIDEV_FEATURE_DRAWINGS__: boolean
    __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
  }
}
