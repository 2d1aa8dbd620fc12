# Takes one client, reads until it has finished sending, says what came, and only then closes. Prints its port first.
import socket

s = socket.socket()
s.bind(('127.0.0.1', 0))
print(s.getsockname()[1])
s.listen()
c, address = s.accept()
received = b''
while chunk := c.recv(65536):
    received += chunk
c.sendall(b'%d bytes: %s' % (len(received), received[:100]))
c.close()
