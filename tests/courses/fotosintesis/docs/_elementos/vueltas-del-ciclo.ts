/** Cuenta vueltas del ciclo de Calvin, una por pulsación, y dice qué se ha armado con ellas. */
export default class extends HTMLElement {
  private turns = 0
  private readonly count = document.createElement('output')

  connectedCallback(): void {
    const turn = document.createElement('button')
    turn.type = 'button'
    turn.textContent = 'Una vuelta más'
    turn.addEventListener('click', () => {
      this.turns++
      this.say()
    })
    this.say()
    this.replaceChildren(turn, ' ', this.count)
  }

  private say(): void {
    // Seis carbonos son una glucosa, y cada vuelta fija uno.
    const glucose = Math.floor(this.turns / Number(this.dataset.carbonos ?? 6))
    const turns = this.turns === 1 ? '1 vuelta' : `${this.turns} vueltas`
    this.count.textContent = `${turns}: ${glucose === 1 ? '1 glucosa' : `${glucose} glucosas`}`
  }
}
