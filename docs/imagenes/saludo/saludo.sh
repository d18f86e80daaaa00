echo "Hola, $NOMBRE"
